import { lostSince } from '../addresses/lost-since.ts';
import { openArchive } from '../archive.ts';
import { everyText } from '../catalog/every-text.ts';
import { newestManifest } from '../edition/manifest.ts';
import type { Problem } from '../problems.ts';
import { withSeverities } from '../problems.ts';
import { surroundingsOf } from '../rendering/body-surroundings.ts';
import { renderBodies } from '../rendering/render-bodies.ts';
import { addressProblems } from './address-problems.ts';
import type { BuildOptions } from './build-options.ts';
import { listPublicFiles } from './public-files.ts';

/** What a content folder holds and what is wrong with it: one object for other programs. */
export interface CheckReport {
  /** Markdown files. */
  files: number;
  /** Articles with a date: published, drafts and scheduled ones. */
  articles: number;
  published: number;
  drafts: number;
  scheduled: number;
  /** Of the published: those whose expiry date has passed. */
  expired: number;
  problems: Problem[];
}

/** What else a check compares with. */
export interface CheckOptions {
  /** The cache of builds, which knows the last edition. */
  cache?: string;
  /** A revision of Git. */
  base?: string;
}

/** Reads everything, renders every text, writes nothing. */
export async function checkContent(
  options: Pick<BuildOptions, 'content' | 'publicFolder' | 'jobs' | 'asOf' | 'progress' | 'allowLoss'> & CheckOptions,
): Promise<CheckReport> {
  const reading = options.progress.phase('read');
  const publicFiles = await listPublicFiles(options.publicFolder);
  const archive = await openArchive({ ...options, publicFiles, onProgress: reading.tell });
  reading.end();
  const folders = { content: options.content, publicFolder: options.publicFolder, media: null };
  const surroundings = surroundingsOf(archive, folders, publicFiles);
  const ofBodies: Problem[] = [];
  const rendering = options.progress.phase('texts');
  // Not the entries themselves: they lead to one another, and a thread would get all of them with each.
  const jobs = everyText(archive.catalog).map(({ article, path }) => ({ article, path }));
  await renderBodies(jobs, surroundings, {
    jobs: options.jobs,
    onProgress: rendering.tell,
    take: ({ problems }) => void ofBodies.push(...problems),
  });
  rendering.end();
  const { content, asOf, base, allowLoss } = options;
  const last = options.cache === undefined ? null : newestManifest(options.cache);
  const ofAddresses = await addressProblems(archive, { content, asOf, last, ...(allowLoss ? { allowLoss } : {}) });
  if (base !== undefined) ofAddresses.push(...(await lostSince(archive, content, base, asOf)));
  const articles = archive.articles.filter(({ kind }) => kind === 'article');
  const count = (status: string) => articles.filter((article) => article.status === status).length;
  return {
    files: archive.files,
    articles: articles.length,
    published: archive.catalog.entries.length,
    drafts: count('draft'),
    scheduled: count('scheduled'),
    expired: archive.catalog.entries.filter(({ article }) => article.expired).length,
    problems: withSeverities(
      [...archive.problems, ...withSeverities([...ofBodies, ...ofAddresses], archive.site.severity)],
      {},
    ),
  };
}
