import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { goneAddresses } from '../addresses/many-gone.ts';
import { answers, publishedAddresses } from '../addresses/published-addresses.ts';
import { lockCache } from '../cache/cache-lock.ts';
import { ledAddresses } from '../catalog/aliases/led-addresses.ts';
import { DamagedRecord } from '../cache/record-store.ts';
import { allowedIn } from '../checks/allowed-in.ts';
import { explainLinks } from '../checks/near-links.ts';
import type { Manifest } from '../edition/manifest.ts';
import { isManifestUnreadable, newestManifest } from '../edition/manifest.ts';
import { openTrees, treesOf } from '../edition/open-trees.ts';
import { vanishedFrom } from '../edition/page-digests.ts';
import { readMark } from '../edition/tree.ts';
import { verifyInThread } from '../edition/verify-in-thread.ts';
import { ASSETS } from '../outputs/files/assets.ts';
import type { Output } from '../outputs/output.ts';
import type { BundleSource } from '../printing/bundle.ts';
import type { Problem } from '../problems.ts';
import { compare, withSeverities } from '../problems.ts';
import { ChangedFile } from '../rendering/changed-file.ts';
import { addressProblems, stopsBuild } from './address-problems.ts';
import { assemble } from './assemble.ts';
import { overBudget } from './budget.ts';
import { bundleOf } from './build-bundle.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import type { Inputs } from './inputs.ts';
import { digestInputs, openInputs, saveKnown } from './inputs.ts';
import { isRepeated, readLastBuild, reportOfNothing, writeLastBuild } from './last-build.ts';
import { makeFiles } from './make-files.ts';
import type { OpenBuild } from './open-build.ts';
import { beginWork, foldersOf, openBuild } from './open-build.ts';
import { reportOf } from './report.ts';
import { buildShard } from './shards/build-shard.ts';
import { Parts } from './shards/part.ts';
import { writeOutput } from './write-output.ts';

/**
 * Builds an edition in `out` from a content folder: completely or not at all. Makes only what differs from the last
 * edition. A damaged cache is deleted, and the build starts from nothing. If a file changes while it is read, the build
 * starts again, once.
 */
export async function buildEdition(options: BuildOptions): Promise<BuildResult> {
  const unlock = await lockCache(options.cache, (holder) => options.progress.say(waitingFor(holder, options.cache)));
  try {
    return await buildOnce(options).catch(async (error: unknown) => {
      if (error instanceof ChangedFile)
        options.progress.say('A file changed while the build read it, so the build starts again.');
      else if (error instanceof DamagedRecord) {
        options.progress.say('The cache was damaged. The build makes it again.');
        await rm(join(options.cache, 'bodies.json'), { force: true });
      } else throw error;
      return buildOnce(options);
    });
  } finally {
    unlock();
  }
}

function waitingFor(holder: string, cache: string): string {
  return `Waiting for another build (${holder}) that uses this cache. If no other build is running, remove ${join(cache, 'lock')}.`;
}

const UNREADABLE =
  'The record of the last edition in the cache is damaged or of another version, so the build cannot name lost addresses.';

/** Builds once. Compilation never continues after the return. */
async function buildOnce(options: BuildOptions): Promise<BuildResult> {
  const taken: BundleSource[] = [];
  const take = (inputs: Inputs) => {
    const bundle = bundleOf(inputs.opened.site, options.content, foldersOf(options.cache).bundles);
    taken.push(bundle);
    return bundle;
  };
  try {
    return await (options.shard ? buildShard(options, options.shard, take) : build(options, take));
  } finally {
    await Promise.all(taken.map((bundle) => bundle.end()));
  }
}

async function build(options: BuildOptions, take: (inputs: Inputs) => BundleSource): Promise<BuildResult> {
  const { progress, cache, asOf, skipBroken } = options;
  const trees = treesOf(options.out, cache);
  const found = openTrees(trees);
  const known = found?.manifest ?? newestManifest(cache);
  if (isManifestUnreadable(cache)) progress.say(UNREADABLE);
  const verifying = verifyInThread(trees, found);
  // A failure is reported where the result is awaited.
  verifying.catch(() => {});

  const reading = progress.phase('read');
  const inputs = await openInputs(options);
  const before = readLastBuild(cache);
  const isAgain = before !== null && !options.namesLed && isRepeated(before, digestInputs(inputs, skipBroken), asOf);
  if (isAgain) {
    const base = await verifying;
    if (base?.isOut && base.manifest.id === before.id) {
      reading.end();
      return { problems: before.problems, report: reportOfNothing(before, progress.seconds()) };
    }
  }

  await beginWork(cache);
  const { work, pages, media } = foldersOf(cache);
  const bundle = take(inputs);
  // Changed components are compiled while the archive is read.
  const isNew = found?.manifest.bundles[ASSETS.name]?.key !== inputs.codes.bundle;
  if (isNew && !options.makers && !options.merge) bundle.begin();
  const parts = new Parts(options.merge ?? []);
  const opened = await openBuild(options, inputs, {
    onProgress: reading.update,
    adopt: (bodyCache) => {
      for (const folder of parts.adoptBodies(bodyCache, media, inputs.codes.rendering))
        progress.say(`${folder}: made by another version or with other settings, so its texts are rendered again.`);
    },
  });
  reading.end();
  const rendered = opened.bodies.missing.length;
  const problems = await renderTexts(opened, options, known);
  const wasThere = readMark(trees.out) !== null;
  if (stopsBuild(problems, skipBroken)) {
    saveKnown(cache, inputs);
    return { problems };
  }

  const base = await verifying;
  const write = (output: Output, target: string) =>
    writeOutput(output, target, {
      outputs: opened.archive.outputs,
      bodyOf: ({ file }) => opened.bodies.read(file),
      folders: { media, publicFolder: options.publicFolder, content: options.content },
    });
  const { wanted, plan, made, counts } = await makeFiles(options, { inputs, opened, base, parts, bundle, write });
  const led = new Set(ledAddresses(opened.archive.catalog).keys());
  const vanished = vanishedFrom(options.mustKeep, wanted.files.keys(), (address) => led.has(address));
  if (vanished.length > 0) return { problems, vanished };
  const placing = progress.phase('place');
  const { catalog, site } = opened.archive;
  const addresses = [...publishedAddresses(catalog).keys()].sort(compare);
  const { manifest, way, ...changes } = assemble(wanted, plan, made, {
    ...{ trees, base, known, pages, keep: options.keep },
    about: { addresses, base: site.base },
  });
  for (const file of changes.removed) options.explain?.(file, 'it no longer exists');
  saveKnown(cache, inputs);
  opened.bodyCache.close();
  await rm(work, { recursive: true, force: true });
  placing.end();
  const seconds = progress.seconds();
  const ofBudget = withSeverities(overBudget(site.budget, manifest, seconds['total']), site.severity);
  const report = reportOf(opened.archive, manifest, {
    ...{ wanted, counts, rendered, changes, put: way, isFirst: known === null && !wasThere },
    term: opened.term,
    gone: goneAddresses(known?.addresses ?? [], answers(opened.archive)),
    seconds,
    overBudget: ofBudget.map(({ found: what, cure }) => `${what}: ${cure}`),
  });
  const digest = digestInputs(inputs, skipBroken);
  if (digest !== null) writeLastBuild(cache, { inputs: digest, term: opened.term, id: manifest.id, problems, report });
  return { problems, report, led };
}

/** Renders missing texts, and returns every problem of the archive. */
async function renderTexts(
  { archive, bodies, bodyCache }: OpenBuild,
  options: BuildOptions,
  last: Manifest | null,
): Promise<Problem[]> {
  if (bodies.missing.length > 0) {
    const phase = options.progress.phase('texts');
    await bodies.render(bodies.missing, options.jobs, phase.update);
    phase.end();
  }
  const ofBodies = explainLinks(bodies.problems(archive.catalog.pathOfFile.keys()), archive);
  bodyCache.save();
  const ofAddresses = await addressProblems(archive, { ...options, last });
  const found = [...ofBodies, ...ofAddresses];
  const ofTexts = withSeverities(found, archive.site.severity, allowedIn(archive.articles));
  return withSeverities([...archive.problems, ...ofTexts], {});
}
