import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { explainLinks } from '../../checks/near-links.ts';
import { allowedIn } from '../../checks/allowed-in.ts';
import type { BundleSource } from '../../printing/bundle.ts';
import type { Problem } from '../../problems.ts';
import { withSeverities } from '../../problems.ts';
import { addressProblems } from '../address-problems.ts';
import { bundleOf } from '../build-bundle.ts';
import type { BuildOptions } from '../build-options.ts';
import type { Inputs } from '../inputs.ts';
import { openInputs, saveKnown } from '../inputs.ts';
import type { OpenBuild } from '../open-build.ts';
import { openBuild } from '../open-build.ts';
import { planEdition } from '../plan-edition.ts';
import type { Wanted } from '../wanted-files.ts';

/** One of the two states of an archive that a review compares: read, rendered and planned, but not printed. */
export interface Side extends OpenBuild {
  content: string;
  publicFolder: string;
  cache: string;
  inputs: Inputs;
  bundle: BundleSource;
  /** Every file of its edition, by name, except those of bundles. */
  wanted: ReadonlyMap<string, Wanted>;
  problems: Problem[];
}

export type SideOptions = Pick<
  BuildOptions,
  'content' | 'publicFolder' | 'cache' | 'jobs' | 'asOf' | 'progress' | 'trial'
> & {
  /** The folder of compiled components. */
  bundles: string;
};

/** Reads one state, renders its texts, and plans its edition. */
export async function openSide(options: SideOptions): Promise<Side> {
  const { content, publicFolder, cache, jobs, progress } = options;
  const inputs = await openInputs(options);
  const opened = await openBuild(options, inputs, { onProgress: () => {} });
  const { archive, bodies, bodyCache } = opened;
  const phase = progress.phase('texts');
  await bodies.render(bodies.missing, jobs, phase.update);
  phase.end();
  bodyCache.save();
  saveKnown(cache, inputs);
  const { wanted } = planEdition(opened, inputs, null);
  const found = explainLinks(bodies.problems(archive.catalog.pathOfFile.keys()), archive);
  const ofAddresses = await addressProblems(archive, { ...options, last: null });
  const ofTexts = withSeverities([...found, ...ofAddresses], archive.site.severity, allowedIn(archive.articles));
  return {
    ...{ ...opened, content, publicFolder, cache, inputs },
    bundle: bundleOf(archive.site, content, options.bundles),
    wanted: wanted.files,
    problems: withSeverities([...archive.problems, ...ofTexts], {}),
  };
}

/** Folders of a cache whose files are named after their input, so that caches may share them. */
const SHARED = ['media', 'media-sums'];
/** What a cache keeps of files that were read. */
const KEPT = /^(articles|bodies|files)/;

/** Makes a cache for a side from another one, which it does not change except for adding pictures. */
export function lendCache(from: string, cache: string): void {
  if (existsSync(cache)) return;
  mkdirSync(cache, { recursive: true });
  for (const name of SHARED) {
    mkdirSync(join(from, name), { recursive: true });
    symlinkSync(relative(cache, join(from, name)), join(cache, name));
  }
  for (const name of readdirSync(from))
    if (KEPT.test(name)) cpSync(join(from, name), join(cache, name), { recursive: true });
}
