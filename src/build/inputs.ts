import { join } from 'node:path';
import type { OpenedContent } from '../archive.ts';
import { openContent } from '../archive.ts';
import type { ArticleTable } from '../cache/article-cache.ts';
import { readCacheTable, writeCacheTable } from '../cache/cache-table.ts';
import type { Known, KnownTable } from '../cache/known-files.ts';
import { KnownFiles } from '../cache/known-files.ts';
import { digestOfAll } from '../digest.ts';
import type { BuildOptions } from './build-options.ts';
import type { CodeDigests } from './code/code-digests.ts';
import { codeDigests } from './code/code-digests.ts';
import { listPublicFiles } from './public-files.ts';

const VERSION = '1';

/** All input of a build, listed but not read. */
export interface Inputs {
  opened: OpenedContent;
  codes: CodeDigests;
  known: { content: KnownFiles; publicFolder: KnownFiles };
  publicFiles: string[];
  /** The articles from earlier builds. */
  lastArticles: ArticleTable | null;
  /** What the cache knew about the files. */
  last: { content: KnownTable | null; publicFolder: KnownTable | null };
}

export async function openInputs({
  content,
  publicFolder,
  cache,
  kinds,
  trial,
}: Pick<BuildOptions, 'content' | 'publicFolder' | 'cache' | 'kinds' | 'trial'>): Promise<Inputs> {
  const last = {
    content: readCacheTable<Known>(tableOf(cache, 'content'), VERSION),
    publicFolder: readCacheTable<Known>(tableOf(cache, 'public'), VERSION),
  };
  const looking = KnownFiles.open(content, last.content ?? undefined);
  looking.catch(() => {});
  const opened = await openContent(content, kinds, trial);
  const codes = codeDigests(opened.site, opened.fileLanguages);
  // Meanwhile a thread checks every file.
  const lastArticles = readArticleTable(cache, codes);
  const [ofContent, ofPublic, publicFiles] = await Promise.all([
    looking,
    KnownFiles.open(publicFolder, last.publicFolder ?? undefined),
    listPublicFiles(publicFolder),
  ]);
  const known = { content: ofContent, publicFolder: ofPublic };
  return { opened, codes, known, publicFiles, last, lastArticles };
}

/** Stores what is known about the files for the next build. */
export function saveKnown(cache: string, { known, last }: Inputs): void {
  writeCacheTable(tableOf(cache, 'content'), VERSION, known.content.table(), last.content);
  writeCacheTable(tableOf(cache, 'public'), VERSION, known.publicFolder.table(), last.publicFolder);
}

/** A digest of all input of a build except the time; null if a file cannot be read. */
export function digestInputs({ opened, codes, known, publicFiles }: Inputs, skipBroken: boolean): string | null {
  const parts = [JSON.stringify([codes, opened.problems, skipBroken])];
  const { markdown, others } = opened.folder;
  for (const [table, names] of [
    [known.content, [...markdown, ...others]],
    [known.publicFolder, publicFiles.map((path) => path.slice(1))],
  ] as const) {
    for (const name of names) {
      const digest = table.digestOf(name);
      if (digest === null) return null;
      parts.push(`${name}\n${digest}\n`);
    }
  }
  return digestOfAll('source', parts);
}

function readArticleTable(cache: string, { reading }: CodeDigests): ArticleTable | null {
  return readCacheTable(join(cache, 'articles'), reading);
}

/** Stores the articles for the next build. */
export function saveArticles(cache: string, { codes, lastArticles }: Inputs, articles: ArticleTable): void {
  writeCacheTable(join(cache, 'articles'), codes.reading, articles, lastArticles);
}

function tableOf(cache: string, name: 'content' | 'public'): string {
  return join(cache, 'files', name);
}
