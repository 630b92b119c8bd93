import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Base } from '../edition/open-trees.ts';
import type { Plan } from '../edition/plan.ts';
import { ASSETS } from '../outputs/files/assets.ts';
import type { Output } from '../outputs/output.ts';
import type { BundleSource } from '../printing/bundle.ts';
import { printPages } from '../printing/print-pages.ts';
import type { Made } from './assemble.ts';
import type { BuildOptions, EditionMakers } from './build-options.ts';
import type { Inputs } from './inputs.ts';
import { makeSegments } from './make-segments.ts';
import type { OpenBuild } from './open-build.ts';
import { foldersOf } from './open-build.ts';
import { planEdition } from './plan-edition.ts';
import type { Parts } from './shards/part.ts';
import { viewsByPath } from './views-by-path.ts';
import type { WantedFiles } from './wanted-files.ts';

const REAL: EditionMakers = { print: printPages, index: makeSegments };

/** How much was made, and how much there is. */
export interface FileCounts {
  pages: number;
  segments: number;
  allSegments: number;
}

/** Writes an output that is not a page into a file. */
export type Write = (output: Output, target: string) => Promise<void>;

/** Plans the edition, and makes its stale files in parallel: pages, search segments, and feeds and other files. */
export async function makeFiles(
  options: BuildOptions,
  from: { inputs: Inputs; opened: OpenBuild; base: Base | null; parts: Parts; bundle: BundleSource; write: Write },
): Promise<{ wanted: WantedFiles; plan: Plan; made: Made; counts: FileCounts }> {
  const { progress, jobs, makers = REAL } = options;
  const { work, pages: folder } = foldersOf(options.cache);
  const { inputs, parts, bundle } = from;
  const { bodies, archive } = from.opened;
  const { catalog, outputs } = archive;

  const planning = progress.phase('plan');
  const { segments, wanted, plan } = planEdition(from.opened, inputs, from.base?.manifest ?? null);
  planning.end();

  const stale = [...plan.stale.keys()];
  const takenPages = parts.takePages(
    stale.map((file) => [file, wanted.files.get(file)!]),
    work,
  );
  const takenBundles = parts.takeBundles(wanted.staleBundles, work);
  const pages: Output[] = [];
  const others = new Map<string, Output>();
  for (const file of stale) {
    const { output } = wanted.files.get(file)!;
    if (output?.kind.make.by !== 'page') {
      if (output) others.set(file, output);
    } else if (!takenPages.has(file)) pages.push(output);
  }
  const bundles = new Set(wanted.staleBundles.map(({ name }) => name).filter((name) => !takenBundles.has(name)));
  const staleSegments = segments.filter(({ name }) => bundles.has(name));
  explain(plan, bundles, options);

  const [printed, indexed, files] = await allOf(
    pages.length > 0 || bundles.has(ASSETS.name)
      ? inPhase('pages', (update) =>
          makers.print(
            pages.map(({ path }) => path),
            viewsByPath(pages, outputs, bodies),
            { bundle, threads: jobs, folder },
            update,
          ),
        )
      : { pages: new Map<string, string>(), assets: new Map<string, string>() },
    staleSegments.length > 0
      ? inPhase('search', (update) => makers.index(staleSegments, { catalog, bodies }, { work, jobs }, update))
      : new Map<string, Map<string, string>>(),
    others.size > 0
      ? inPhase('files', (update) => writeFiles(others, work, from.write, update))
      : new Map<string, string>(),
  );
  const made: Made = {
    files,
    pages: new Map([...takenPages, ...printed.pages]),
    bundles: new Map([[ASSETS.name, printed.assets], ...indexed, ...takenBundles]),
  };
  const counts = { pages: pages.length, segments: staleSegments.length, allSegments: segments.length };
  return { wanted, plan, made, counts };

  async function inPhase<T>(name: string, make: (update: (done: number, total: number) => void) => Promise<T>) {
    const phase = progress.phase(name);
    const result = await make(phase.update);
    phase.end();
    return result;
  }
}

/** Waits for all. If one fails, waits for the others before it fails, so that nothing continues after the build. */
async function allOf<A, B, C>(a: A | Promise<A>, b: B | Promise<B>, c: C | Promise<C>): Promise<[A, B, C]> {
  await Promise.allSettled([a, b, c]);
  return Promise.all([a, b, c]);
}

/** Writes outputs that are not pages, and returns the path of each. */
async function writeFiles(
  outputs: Map<string, Output>,
  work: string,
  write: Write,
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  for (const [name, output] of outputs) {
    const target = join(work, 'files', name);
    mkdirSync(dirname(target), { recursive: true });
    await write(output, target);
    written.set(name, target);
    onProgress(written.size, outputs.size);
    // Threads that print or index wait for this one.
    await setImmediate();
  }
  return written;
}

/** Reports the renewed files, each with its reason. */
function explain(plan: Plan, bundles: Set<string>, { explain: update }: BuildOptions): void {
  if (!update) return;
  for (const [file, reason] of plan.stale) update(file, reason);
  for (const name of bundles) update(name, name === ASSETS.name ? 'the components changed' : 'its articles changed');
}
