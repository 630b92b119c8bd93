import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive.ts';
import { openArchive } from '../archive.ts';
import type { ValidPeriod } from '../cache/article-cache.ts';
import { ArticleCache, narrow, termBetween } from '../cache/article-cache.ts';
import { BodyCache } from '../cache/body-cache.ts';
import { newsMoments } from '../outputs/files/news-sitemap.ts';
import { Bodies } from '../rendering/bodies.ts';
import { surroundingsOf } from '../rendering/body-surroundings.ts';
import type { BuildOptions } from './build-options.ts';
import type { Inputs } from './inputs.ts';
import { saveArticles } from './inputs.ts';

/** An archive that was read for a build, with the texts that earlier builds rendered. */
export interface OpenBuild {
  archive: Archive;
  /** The term in which the articles are read and listed in the same way. */
  term: ValidPeriod;
  bodies: Bodies;
  bodyCache: BodyCache;
}

/**
 * Folders of a build. `work` holds temporary files, and `pages` inside it the printed files. `media` stores pictures
 * and `bundles` compiled components for later builds.
 */
export function foldersOf(cache: string): { work: string; pages: string; media: string; bundles: string } {
  const work = join(cache, 'work');
  return { work, pages: join(work, 'pages'), media: join(cache, 'media'), bundles: join(cache, 'bundles') };
}

/** Empties the folder of temporary files. */
export async function beginWork(cache: string): Promise<void> {
  const { work } = foldersOf(cache);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
}

/** Reads the archive. Unchanged articles come from the cache. */
export async function openBuild(
  options: Pick<BuildOptions, 'content' | 'publicFolder' | 'cache' | 'asOf' | 'kinds'>,
  inputs: Inputs,
  meanwhile: {
    onProgress: (done: number, total: number) => void;
    /** Puts texts that were rendered elsewhere into the cache. */
    adopt?: (cache: BodyCache, media: string) => void;
    /** Whether pictures are written. Otherwise they are only decoded, so that a broken one is reported. */
    hasMedia?: boolean;
  },
): Promise<OpenBuild> {
  const { opened, codes, known, publicFiles } = inputs;
  const { content, publicFolder, cache, asOf } = options;
  const { media } = foldersOf(cache);
  const articles = new ArticleCache(content, known.content, inputs.lastArticles);
  const archive = await openArchive({
    content,
    opened,
    asOf,
    publicFiles,
    ...(options.kinds ? { kinds: options.kinds } : {}),
    onProgress: meanwhile.onProgress,
    parse: (file, context) => articles.parse(file, context),
  });
  if (articles.isChanged) saveArticles(cache, inputs, articles.table());
  const surroundings = surroundingsOf(
    archive,
    { content, publicFolder, media: meanwhile.hasMedia === false ? null : media },
    publicFiles,
  );
  const bodyCache = new BodyCache(cache, codes.rendering);
  meanwhile.adopt?.(bodyCache, media);
  const bodies = new Bodies(archive, bodyCache, surroundings, known);
  const { term } = articles;
  narrow(term, termBetween(newsMoments(archive.catalog), asOf));
  return { archive, term, bodies, bodyCache };
}
