import { statSync } from 'node:fs';
import { join } from 'node:path';
import { lostSince } from '../../addresses/lost-since.ts';
import type { Archive } from '../../archive.ts';
import type { Article } from '../../article/article.ts';
import { writtenPlace } from '../../article/places.ts';
import { readFileName } from '../../article/file-name.ts';
import { lockCache } from '../../cache/cache-lock.ts';
import { allowedIn } from '../../checks/allowed-in.ts';
import { checkArchive } from '../../checks/check-archive.ts';
import { explainLinks } from '../../checks/near-links.ts';
import { manifestIds, newestManifest } from '../../edition/manifest.ts';
import type { Problem } from '../../problems.ts';
import { withSeverities } from '../../problems.ts';
import { articlePath, slugify } from '../../urls.ts';
import { addressProblems } from '../address-problems.ts';
import { overBudget } from '../budget.ts';
import type { BuildOptions } from '../build-options.ts';
import type { Inputs } from '../inputs.ts';
import { digestInputs, openInputs, saveKnown } from '../inputs.ts';
import { openBuild } from '../open-build.ts';
import type { CheckReport } from './check-report.ts';
import { repeatedCheck, writeLastCheck } from './last-check.ts';

/** A report, and which files link to which, to show what a change of one file may break elsewhere. */
export interface Checked {
  report: CheckReport;
  /** Files whose text or front matter refers to a file or its page. */
  linksTo: (files: ReadonlySet<string>) => Set<string>;
  articles: Article[];
  pathOf: (file: string) => string | undefined;
  /** The path that an article would have under another file name. */
  parseOld: (file: string, article: Article) => string | undefined;
}

export type CheckOptions = Pick<
  BuildOptions,
  'content' | 'publicFolder' | 'cache' | 'jobs' | 'asOf' | 'progress' | 'allowLoss'
> & {
  /** A Git revision with which addresses and texts are compared. */
  base?: string;
};

/**
 * Reads everything, and renders every text that is not in the cache, but publishes nothing. Stores articles and texts
 * in the cache of the build for the next check or build.
 */
export function checkContent(options: CheckOptions): Promise<Checked> {
  return withCache(options, () => check(options));
}

/**
 * Makes only the report. If nothing changed since the last check, returns its report early. A check against a revision
 * always runs, because the revision's name may now mean another commit.
 */
export function checkAgain(options: CheckOptions): Promise<CheckReport> {
  return withCache(options, async () => {
    const inputs = await openInputs(options);
    const known =
      options.base === undefined ? repeatedCheck(options.cache, checkDigest(inputs, options), options.asOf) : null;
    if (known) saveKnown(options.cache, inputs);
    return known ?? (await check(options, inputs)).report;
  });
}

async function withCache<T>(options: CheckOptions, run: () => Promise<T>): Promise<T> {
  const unlock = await lockCache(options.cache, (holder) =>
    options.progress.say(`Waiting for a build (${holder}) that uses this cache.`),
  );
  try {
    return await run();
  } finally {
    unlock();
  }
}

async function check(options: CheckOptions, opened?: Inputs): Promise<Checked> {
  const { progress, cache, jobs } = options;
  const reading = progress.phase('read');
  const inputs = opened ?? (await openInputs(options));
  const { archive, bodies, bodyCache, term } = await openBuild(options, inputs, {
    onProgress: reading.update,
    hasMedia: false,
  });
  reading.end();
  try {
    const rendering = progress.phase('texts');
    await bodies.render(bodies.missing, jobs, rendering.update);
    rendering.end();
    const files = archive.catalog.pathOfFile.keys();
    const ofBodies = bodies.problems(files);
    const last = newestManifest(cache);
    const found = [
      ...ofBodies,
      ...checkArchive(checkedArchive(archive, inputs, options.content)),
      ...(await addressProblems(archive, { ...options, last })),
      ...(last ? overBudget(archive.site.budget, last) : []),
      ...(options.base === undefined ? [] : await lostSince(archive, options.content, options.base, options.asOf)),
    ];
    const problems = withSeverities(explainLinks(found, archive), archive.site.severity, allowedIn(archive.articles));
    saveKnown(cache, inputs);
    if (bodies.missing.length > 0) bodyCache.save();
    const report = reportOf(archive, withSeverities([...archive.problems, ...problems], {}));
    const digest = checkDigest(inputs, options);
    if (digest !== null && options.base === undefined) writeLastCheck(cache, { inputs: digest, term, report });
    return {
      report,
      articles: archive.articles,
      pathOf: (file) => archive.catalog.pathOfFile.get(file),
      parseOld: (file, article) => oldPath(archive, file, article),
      linksTo: (changed) => linkers(archive, (file) => bodies.record(file).lookups, changed),
    };
  } finally {
    bodyCache.close();
  }
}

/** A digest of all input of a check except the time; null if a file cannot be read. */
function checkDigest(inputs: Inputs, { cache, allowLoss = 0 }: CheckOptions): string | null {
  const digest = digestInputs(inputs, false);
  return digest && [digest, ...manifestIds(cache), allowLoss].join(' ');
}

/** The address of an article under its earlier file name. The name decides if there is no slug. */
function oldPath(archive: Archive, file: string, article: Article): string | undefined {
  const { site } = archive;
  if (article.permalink !== undefined || writtenPlace(article, 'slug') || !article.date) return undefined;
  const slug = slugify(readFileName(file, archive.fileLanguages).base);
  return slug ? articlePath(article.date.day, slug, article.lang, site.language) : undefined;
}

function reportOf({ articles: all, catalog, files }: Archive, problems: Problem[]): CheckReport {
  const articles = all.filter(({ kind }) => kind === 'article');
  const count = (status: string) => articles.filter((article) => article.status === status).length;
  return {
    files,
    articles: articles.length,
    published: catalog.entries.length,
    drafts: count('draft'),
    scheduled: count('scheduled'),
    expired: catalog.entries.filter(({ article }) => article.expired).length,
    problems,
  };
}

function checkedArchive(archive: Archive, { known }: Inputs, content: string): Parameters<typeof checkArchive>[0] {
  return {
    ...archive,
    sameSize: (files) => {
      const sizes = new Map(
        files.map((file) => [file, statSync(join(content, file), { throwIfNoEntry: false })?.size ?? 0]),
      );
      const bySize = Map.groupBy(files, (file) => sizes.get(file)!);
      return files.filter((file) => sizes.get(file)! > 0 && bySize.get(sizes.get(file)!)!.length > 1);
    },
    checkDigest: (file) => known.content.digestOf(file),
  };
}

/** Files whose texts asked for one of the changed files, by its name or its page. */
function linkers(
  { catalog }: Archive,
  lookupsOf: (file: string) => [kind: string, name: string, answer: string][],
  changed: ReadonlySet<string>,
): Set<string> {
  const names = new Set<string>();
  for (const file of changed) {
    names.add(file);
    names.add(file.split('/').at(-1)!);
    const path = catalog.pathOfFile.get(file);
    if (path !== undefined) names.add(path);
  }
  const found = new Set<string>();
  for (const file of catalog.pathOfFile.keys())
    if (lookupsOf(file).some(([, name, answer]) => names.has(name) || names.has(answer))) found.add(file);
  return found;
}
