import { constants, existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openArchive } from '../archive.ts';
import type { Archive } from '../archive.ts';
import { withSeverities } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { indexArticles } from '../search/index-articles.ts';
import { surroundingsOf } from './body-context.ts';
import { BodyWriter, readBodies } from './body-store.ts';
import type { Progress } from './progress.ts';
import { listPublicFiles } from './public-files.ts';
import { beginStaging, moveInto, putInPlace, recover } from './put-in-place.ts';
import { renderBodies } from './render-bodies.ts';
import { renderPages } from './render-pages.ts';
import { writeSnapshot } from './snapshot.ts';

/** Serves where the owner's public folder has no favicon.svg. */
const DEFAULT_ICON = join(import.meta.dirname, '..', 'layouts', 'favicon.svg');

export interface BuildOptions {
  content: string;
  publicFolder: string;
  out: string;
  cache: string;
  jobs: number;
  /** Publish what is not broken, instead of stopping. */
  skipBroken: boolean;
  asOf: number;
  progress: Progress;
}

export interface BuildResult {
  archive: Archive;
  problems: Problem[];
  /** False when problems stopped the build: the last edition is as it was. */
  isPublished: boolean;
}

/** From a content folder to an edition in `out`: whole, or not at all. */
export async function buildEdition(options: BuildOptions): Promise<BuildResult> {
  const { progress, cache } = options;
  await recover(options.out);
  const reading = progress.phase('read');
  const archive = await openArchive({ ...options, onProgress: reading.tell });
  reading.end();
  const stops = (problems: Problem[]) => !options.skipBroken && problems.some(({ severity }) => severity === 'error');

  const work = join(cache, 'work');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const media = join(cache, 'media');
  const store = join(work, 'bodies');
  const { index, used, problems: ofBodies } = await renderAll(archive, options, media, store);
  const problems = withSeverities([...archive.problems, ...withSeverities(ofBodies, archive.site.severity)], {});
  if (stops(problems)) return { archive, problems, isPublished: false };

  const snapshot = join(work, 'snapshot.json');
  const { site, articles, files, others } = archive;
  await writeSnapshot(snapshot, { data: { site, articles, files, others, problems: [] }, bodies: store, index });
  const { staging, search } = await beginStaging(options.out);
  const read = readBodies(store, index);
  const printing = progress.phase('pages');
  const indexing = progress.phase('search');
  await Promise.all([
    renderPages(archive.catalog, { snapshot, out: staging, cache }, printing.tell).then(printing.end),
    indexArticles(archive.catalog, ({ article }) => read(article.file), search, indexing.tell).then(indexing.end),
  ]);

  const placing = progress.phase('place');
  await moveInto(search, join(staging, 'search'));
  await copyMedia(media, [...used], join(staging, 'media'));
  await copyFile(DEFAULT_ICON, join(staging, 'favicon.svg'));
  if (existsSync(options.publicFolder)) await copyPublicFiles(options.publicFolder, staging);
  await putInPlace(staging, options.out);
  await rm(work, { recursive: true, force: true });
  placing.end();
  return { archive, problems, isPublished: true };
}

async function renderAll(archive: Archive, options: BuildOptions, media: string, store: string) {
  const folders = { content: options.content, publicFolder: options.publicFolder, media };
  const surroundings = surroundingsOf(archive, folders, await listPublicFiles(options.publicFolder));
  const writer = new BodyWriter(store);
  const used = new Set<string>();
  const problems: Problem[] = [];
  const phase = options.progress.phase('texts');
  await renderBodies(archive.catalog, surroundings, {
    jobs: options.jobs,
    onProgress: phase.tell,
    take: ({ file, body, media: names, problems: own }) => {
      writer.add(file, body);
      for (const name of names) used.add(name);
      problems.push(...own);
    },
  });
  writer.close();
  phase.end();
  return { index: writer.index, used, problems };
}

/** The owner's files replace ours of the same name, such as robots.txt. */
async function copyPublicFiles(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (source) => !/^\.(gitkeep|DS_Store)$/.test(basename(source)) });
}

async function copyMedia(from: string, names: string[], to: string): Promise<void> {
  if (names.length === 0) return;
  await mkdir(to, { recursive: true });
  for (const name of names) await copyFile(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
}
