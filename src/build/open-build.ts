import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '../archive.ts';
import type { Archive } from '../archive.ts';
import { ArticleCache } from '../cache/article-cache.ts';
import type { ArticleTable } from '../cache/article-cache.ts';
import { BodyCache } from '../cache/body-cache.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { KnownFiles } from '../cache/known-files.ts';
import type { KnownTable } from '../cache/known-files.ts';
import type { Site } from '../site/site.ts';
import { surroundingsOf } from './body-surroundings.ts';
import { Bodies } from './bodies.ts';
import type { BuildOptions } from './build-options.ts';
import { codeDigests } from './code-digests.ts';
import type { CodeDigests } from './code-digests.ts';
import { listPublicFiles } from './public-files.ts';

const VERSION = '1';

/** An archive that was read for a build, with everything that is known of it from the last one. */
export interface OpenBuild {
  archive: Archive;
  codes: CodeDigests;
  bodies: Bodies;
  bodyCache: BodyCache;
  publicFolder: string;
  publicFiles: string[];
  knownPublic: KnownFiles;
  /** For what is made on the way; emptied at the beginning and the end. */
  work: string;
  media: string;
  /** Keeps what is known of the files for the next build. */
  saveKnown: () => void;
}

/** Reads the archive: what has not changed comes from the cache. `onSite` is told the settings before anything else is read. */
export async function openBuild(
  options: BuildOptions,
  onSite: (site: Site, work: string) => unknown,
  adopt: (cache: BodyCache, media: string) => void = () => {},
): Promise<OpenBuild> {
  const { content, publicFolder, cache } = options;
  const [work, media] = [join(cache, 'work'), join(cache, 'media')];
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const phase = options.progress.phase('read');
  const knownFile = join(cache, 'files.json');
  const tables = readCacheFile<{ content: KnownTable; publicFolder: KnownTable }>(knownFile, VERSION);
  const [known, knownPublic, publicFiles] = await Promise.all([
    KnownFiles.open(content, tables?.content),
    KnownFiles.open(publicFolder, tables?.publicFolder),
    listPublicFiles(publicFolder),
  ]);
  const articleFile = join(cache, 'articles.json');
  let codes!: CodeDigests;
  let articles!: ArticleCache;
  const archive = await openArchive({
    content,
    asOf: options.asOf,
    onProgress: phase.tell,
    onSite: (site) => {
      onSite(site, work);
      codes = codeDigests(site);
      articles = new ArticleCache(content, known, readCacheFile<ArticleTable>(articleFile, codes.reading));
    },
    parse: (file, context) => articles.parse(file, context),
  });
  if (articles.isChanged) writeCacheFile(articleFile, codes.reading, articles.table());
  const surroundings = surroundingsOf(archive, { content, publicFolder, media }, publicFiles);
  const bodyCache = new BodyCache(cache, codes.rendering);
  adopt(bodyCache, media);
  const bodies = new Bodies(archive, bodyCache, surroundings, { content: known, publicFolder: knownPublic });
  phase.end();
  const saveKnown = () =>
    writeCacheFile(knownFile, VERSION, {
      content: known.table(),
      publicFolder: knownPublic.table(),
    });
  return { archive, codes, bodies, bodyCache, publicFolder, publicFiles, knownPublic, work, media, saveKnown };
}
