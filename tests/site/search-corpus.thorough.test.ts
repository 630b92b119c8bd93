import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import { readFrontMatter } from '../../src/article/front-matter.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { readSource } from '../../src/read-content.ts';
import { indexAllSegments } from '../../src/search/index/index-all-segments.ts';
import type { Segment } from '../../src/search/index/segments.ts';
import { cutSegments, manifestOf } from '../../src/search/index/segments.ts';
import type { Engine } from '../../src/search/page/engine/engine.ts';
import type { SegmentManifest } from '../../src/search/text/segment-manifest.ts';
import { byLength } from '../support/length.ts';
import { nodeEngine } from '../support/node-engine.ts';
import { PlainSearch, searchAll, wordsOf } from '../support/plain-search.ts';
import { render } from '../support/render.ts';
import { describeShared } from '../support/shared-folder.ts';
import { printedBody } from '../support/printed-body.ts';

const QUERIES = byLength(60, 60, 200);
/** Queries whose best matches are compared with those of one index. */
const RANKED = 60;

describeShared(`${QUERIES} searches of two thousand articles of digital.gov`, 'corpora/digitalgov', (content) => {
  let folder: string;
  let plain: PlainSearch;
  /** In segments as of a larger archive, and all in one index. */
  let cut: { engine: Engine; manifest: SegmentManifest };
  let whole: { engine: Engine; manifest: SegmentManifest };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backfile-corpus-'));
    const { catalog } = await openArchive({ content, asOf: Date.UTC(2030, 0, 1) });
    const html = new Map<string, string>();
    for (const { article, path } of catalog.entries) {
      const source = readSource(content, article.file);
      const front = 'code' in source ? source : readFrontMatter(article.file, source.text);
      if ('code' in front) throw new Error(`${article.file}: ${front.found}`);
      html.set(path, (await render(front.body, { title: article.title, path, line: front.bodyLine })).html);
    }
    const words = new Map(
      catalog.entries.map((entry) => [entry.path, wordsOf(entry, fromHtml(html.get(entry.path)!, { fragment: true }))]),
    );
    plain = new PlainSearch(catalog.entries, words);
    const openIndex = (name: string, segments: Segment[]) => openIn(catalog, html, join(folder, name), segments);
    cut = await openIndex('cut', cutSegments(catalog.entries, { closed: 500, open: 100 }));
    whole = await openIndex('whole', [{ name: 'all', entries: catalog.entries }]);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function openIn(
    catalog: Catalog,
    html: Map<string, string>,
    at: string,
    segments: Segment[],
  ): Promise<{ engine: Engine; manifest: SegmentManifest }> {
    await indexAllSegments(
      segments,
      catalog,
      ({ path }) => printedBody(html.get(path)!),
      ({ name }) => join(at, name),
      { jobs: 2, onProgress: () => {} },
    );
    return { engine: nodeEngine(folder), manifest: manifestOf(segments, `${at.slice(folder.length)}/`) };
  }

  test('miss nothing that a plain scan of all articles finds; what more they find comes of word stems', async () => {
    expect(cut.manifest.segments.length).toBeGreaterThan(4);
    const { faults, beginnings } = await plain.compare(cut.engine, cut.manifest, plain.sample(QUERIES));
    expect(faults).toEqual([]);
    // Which they are depends on the words that are sampled.
    console.log(`Beginnings of longer words alone, not found for: ${beginnings.join(', ')}.`);
    expect(beginnings.length).toBeLessThan(QUERIES / 20);
  });

  test('put the best matches of all segments in the order that one index of all of them has', async () => {
    const { engine } = cut;
    const unweighed: Engine = {
      ...engine,
      search: async (...asked) => ({ ...(await engine.search(...asked)), frequencies: [] }),
    };
    const likeness = { weighed: [] as number[], unweighed: [] as number[] };
    for (const { words } of plain.sample(RANKED)) {
      const query = new URLSearchParams({ q: words.join(' ') }).toString();
      const { paths: wanted } = await searchAll(whole.engine, whole.manifest.segments, query);
      if (wanted.length < 20) continue;
      for (const [how, by] of [
        ['weighed', engine],
        ['unweighed', unweighed],
      ] as const) {
        const { paths } = await searchAll(by, cut.manifest.segments, query);
        // What comes of a shortened word depends on the words that an index has.
        const both = wanted.filter((path) => paths.includes(path));
        expect([query, both.length / wanted.length > 0.9]).toEqual([query, true]);
        likeness[how].push(
          rankCorrelation(
            both,
            paths.filter((path) => both.includes(path)),
          ),
        );
      }
    }
    const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(likeness.weighed.length).toBeGreaterThan(20);
    expect(mean(likeness.weighed)).toBeGreaterThan(0.95);
    expect(Math.min(...likeness.weighed)).toBeGreaterThan(0.8);
    expect(mean(likeness.unweighed)).toBeLessThan(mean(likeness.weighed));
  });
});

/** Spearman's: 1 for the same order, 0 for none in common. https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient */
function rankCorrelation(one: string[], other: string[]): number {
  const places = new Map(other.map((path, i) => [path, i]));
  const sum = one.reduce((total, path, i) => total + (i - places.get(path)!) ** 2, 0);
  return 1 - (6 * sum) / (one.length * (one.length ** 2 - 1));
}
