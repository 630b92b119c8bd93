import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AS_OF, backfile } from '../backfile.ts';
import { fillContentFolder } from '../content-folder.ts';
import { runMeasured } from '../run-measured.ts';
import type { KindOfFiles } from './files-by-kind.ts';
import { filesByKind } from './files-by-kind.ts';
import type { CpuProfile } from './stage-shares.ts';
import { stageShares } from './stage-shares.ts';
import { REST, STAGES } from './stages.ts';

export interface BuildProfile {
  /** Seconds of wall time. */
  seconds: number;
  /** CPU seconds of all processes and threads; null on machines without /proc. */
  cpu: number | null;
  /** CPU seconds by stage, in the order of the stages; Pagefind's processes are part of `index`. */
  stages: [stage: string, seconds: number][];
  kinds: KindOfFiles[];
}

/**
 * Builds a synthetic archive once, cold, while V8 samples every thread. What V8 sampled of Node's threads is a share of
 * the CPU time that the system counted for them, so threads that wait for a core do not count.
 */
export async function profileBuild(folder: string, articles: number): Promise<BuildProfile> {
  backfile.setUp(folder);
  const content = join(folder, backfile.content);
  fillContentFolder(content, articles);
  const profiles = join(folder, 'profiles');
  mkdirSync(profiles, { recursive: true });
  const [command] = backfile.build(folder);
  const words = ['--cpu-prof', `--cpu-prof-dir=${profiles}`, ...command!.words];
  const { seconds, cpu: programs } = await runMeasured({ ...command!, words }, folder);
  const sampled = new Map<string, number>();
  for (const name of readdirSync(profiles))
    for (const [stage, part] of stageShares(JSON.parse(readFileSync(join(profiles, name), 'utf8')) as CpuProfile))
      sampled.set(stage, (sampled.get(stage) ?? 0) + part);
  const isPagefind = (name: string) => name.startsWith('pagefind');
  const sum = (of: (name: string) => boolean) =>
    Object.entries(programs).reduce((all, [name, one]) => all + (of(name) ? one : 0), 0);
  const [ofNode, ofPagefind] = [sum((name) => !isPagefind(name)), sum(isPagefind)];
  const all = [...sampled.values()].reduce((total, one) => total + one, 0);
  const scale = ofNode > 0 && all > 0 ? ofNode / all : 1;
  return {
    seconds,
    cpu: ofNode + ofPagefind || null,
    stages: [...STAGES.map(({ name }) => name), REST].map((name) => [
      name,
      (sampled.get(name) ?? 0) * scale + (name === 'index' ? ofPagefind : 0),
    ]),
    kinds: await filesByKind(content, join(folder, backfile.out), Number(AS_OF) * 1_000),
  };
}
