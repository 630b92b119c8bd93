import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexAllSegments } from '../../src/search/index/index-all-segments.ts';
import { manifestOf } from '../../src/search/index/segments.ts';
import type { FoundArticle } from '../../src/search/page/engine/engine-messages.ts';
import { LookUp } from '../../src/search/page/look-up/look-up.ts';
import { readQuery } from '../../src/search/page/query/query.ts';
import { article, catalogOf } from './catalog-of.ts';
import { nodeEngine } from './node-engine.ts';
import { printedBody } from './printed-body.ts';

/** An index of a few texts. */
export interface SmallIndex {
  /** The names of the texts in which a query is found, in order of the alphabet. */
  names(query: string): Promise<string[]>;
  /** What is found, as the page is told. */
  found(query: string): Promise<FoundArticle[]>;
  close(): Promise<void>;
}

/** Indexes texts, HTML each, by their names. All are in one language. */
export async function smallIndex(texts: Record<string, string>, lang = 'en'): Promise<SmallIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-small-index-'));
  const { catalog } = catalogOf(
    Object.keys(texts).map((name) => article('2020-11-10', name, { lang, title: 'Title' })),
  );
  const segments = [{ name: 'all', entries: catalog.entries }];
  await indexAllSegments(
    segments,
    catalog,
    ({ article: { slug } }) => printedBody(texts[slug]!),
    ({ name }) => join(folder, name),
    { jobs: 1, onProgress: () => {} },
  );
  const engine = nodeEngine(folder);
  const found = async (query: string) => {
    const lookUp = new LookUp(
      engine,
      manifestOf(segments, '/').segments,
      readQuery(new URLSearchParams({ q: query })),
      [],
    );
    await lookUp.further();
    if (lookUp.missing.length > 0) throw new Error('the index is missing');
    return await lookUp.next(1_000);
  };
  return {
    found,
    names: async (query) => (await found(query)).map(({ url }) => url.split('/').at(-2)!).sort(),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
