import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DamagedRecord } from '../cache/record-store.ts';
import { lockCache } from '../cache/cache-lock.ts';
import { makePlan } from '../edition/plan.ts';
import type { Plan } from '../edition/plan.ts';
import { openTrees, treesOf } from '../edition/trees.ts';
import { verifyInThread } from '../edition/verify-in-thread.ts';
import type { Problem } from '../problems.ts';
import { withSeverities } from '../problems.ts';
import { assemble } from './assemble.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { keyedSegments } from './keyed-segments.ts';
import { buildShard } from './build-shard.ts';
import { makeSegments } from './make-segments.ts';
import type { OpenBuild } from './open-build.ts';
import { openBuild } from './open-build.ts';
import { Parts } from './part.ts';
import { printPages } from './print-pages.ts';
import { Printers } from './printers.ts';
import { largestFiles, totalBytes } from './report.ts';
import { ASSETS, wantedFiles } from './wanted-files.ts';
import type { Wanted } from './wanted-files.ts';

/**
 * From a content folder to an edition in `out`: whole, or not at all. Only what differs from the last edition is made
 * again; a cache that proves damaged is thrown away, and everything made anew.
 */
export async function buildEdition(options: BuildOptions): Promise<BuildResult> {
  const unlock = await lockCache(options.cache, (holder) => options.progress.say(waitingFor(holder, options.cache)));
  try {
    return await build(options).catch(async (error: unknown) => {
      if (!(error instanceof DamagedRecord)) throw error;
      options.progress.say('The cache was damaged and is made anew.');
      await rm(join(options.cache, 'bodies.json'), { force: true });
      return build(options);
    });
  } finally {
    unlock();
  }
}

function waitingFor(holder: string, cache: string): string {
  return `Another build (${holder}) is at work with this cache: waiting for it. If none is running, remove ${join(cache, 'lock')}.`;
}

async function build(options: BuildOptions): Promise<BuildResult> {
  const printers = new Printers(options.jobs);
  try {
    return await (options.shard ? buildShard(printers, options, options.shard) : buildWith(printers, options));
  } finally {
    await printers.endAll();
  }
}

async function buildWith(printers: Printers, options: BuildOptions): Promise<BuildResult> {
  const { progress, jobs, makers = { print: printPages, index: makeSegments } } = options;
  const trees = treesOf(options.out, options.cache);
  const found = openTrees(trees);
  const verifying = verifyInThread(trees, found);
  // A failure is told where it is waited for.
  verifying.catch(() => {});
  const parts = new Parts(options.merge ?? []);
  const opened = await openBuild(
    options,
    (site, work) => options.makers || printers.begin(site, work, found === null && !options.merge),
    (cache, media) => parts.adoptBodies(cache, media),
  );
  const { archive, bodies, codes, work } = opened;
  const rendered = bodies.missing.length;
  const problems = await renderTexts(opened, options);
  if (!options.skipBroken && problems.some(({ severity }) => severity === 'error')) return { archive, problems };

  const base = await verifying;
  const planning = progress.phase('plan');
  const segments = keyedSegments(archive.catalog, bodies, codes.indexing);
  const last = base?.manifest ?? null;
  const wanted = wantedFiles({ catalog: archive.catalog, bodies, codes, segments }, opened, last);
  const plan = makePlan(wanted.files, last);
  planning.end();

  const taken = {
    pages: parts.takePages(
      [...plan.stale.keys()].map((file) => [file, wanted.files.get(file)!]),
      work,
    ),
    bundles: parts.takeBundles(wanted.staleBundles, work),
  };
  const stalePages = [...plan.stale.keys()]
    .filter((file) => !taken.pages.has(file))
    .flatMap((file) => pathOf(wanted.files.get(file)!));
  const staleBundles = new Set(wanted.staleBundles.map(({ name }) => name).filter((name) => !taken.bundles.has(name)));
  const staleSegments = segments.filter(({ name }) => staleBundles.has(name));
  explain(plan, staleBundles, options);
  const isPrinting = stalePages.length > 0 || staleBundles.has(ASSETS);
  const from = { catalog: archive.catalog, bodies };
  const [printed, indexed] = await Promise.all([
    isPrinting
      ? phaseOf(progress, 'pages', (tell) => makers.print(stalePages, from, { printers, jobs, work }, tell))
      : { pages: new Map<string, string>(), assets: new Map<string, string>() },
    staleSegments.length > 0
      ? phaseOf(progress, 'search', (tell) => makers.index(staleSegments, from, { work, jobs }, tell))
      : new Map<string, Map<string, string>>(),
  ]);

  const made = {
    pages: new Map([...taken.pages, ...printed.pages]),
    bundles: new Map([[ASSETS, printed.assets], ...indexed, ...taken.bundles]),
  };
  const { manifest, changed, removed } = await phaseOf(progress, 'place', () =>
    assemble(wanted, plan, made, { trees, base, work, bodyOf: (file) => bodies.read(file) }),
  );
  for (const file of removed) options.explain?.(file, 'it is no more');
  opened.saveKnown();
  opened.bodyCache.close();
  await rm(work, { recursive: true, force: true });
  const pages = [...wanted.files.values()].filter(({ origin }) => origin.kind === 'page').length;
  const report = {
    articles: archive.catalog.entries.length,
    pages: {
      rendered: stalePages.length,
      kept: pages - stalePages.length,
      removed: removed.filter((file) => file.endsWith('.html')).length,
    },
    texts: { rendered, kept: archive.catalog.entries.length + archive.catalog.pages.length - rendered },
    segments: { indexed: staleSegments.length, kept: segments.length - staleSegments.length },
    files: { changed, removed, total: Object.keys(manifest.files).length + 1, bytes: totalBytes(manifest) },
    seconds: progress.seconds(),
    largest: largestFiles(manifest),
  };
  return { archive, problems, report };
}

/** Renders the texts that are missing; yields every problem of the archive. */
async function renderTexts(opened: OpenBuild, { jobs, progress }: BuildOptions): Promise<Problem[]> {
  const { archive, bodies, bodyCache } = opened;
  if (bodies.missing.length > 0) {
    await phaseOf(progress, 'texts', (tell) => bodies.render(bodies.missing, jobs, tell));
  }
  bodyCache.save();
  opened.saveKnown();
  const ofBodies = bodies.problems(archive.catalog.pathOfFile.keys());
  return withSeverities([...archive.problems, ...withSeverities(ofBodies, archive.site.severity)], {});
}

async function phaseOf<T>(
  progress: BuildOptions['progress'],
  name: string,
  work: (tell: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  const phase = progress.phase(name);
  const result = await work(phase.tell);
  phase.end();
  return result;
}

function pathOf({ origin }: Wanted): string[] {
  return origin.kind === 'page' ? [origin.path] : [];
}

/** Tells what is made again, and why. */
function explain(plan: Plan, bundles: Set<string>, { explain: tell }: BuildOptions): void {
  if (!tell) return;
  for (const [file, reason] of plan.stale) tell(file, reason);
  for (const name of bundles)
    tell(name, name === ASSETS ? 'styles and scripts are printed again' : 'its articles changed');
}
