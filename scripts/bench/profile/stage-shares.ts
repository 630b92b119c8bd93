import { REST, stageOf } from './stages.ts';

/** A thread's profile as V8 writes it: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  /** Microseconds between samples. */
  timeDeltas: number[];
}

/** Seconds in which a thread was busy, by stage. A function of a package counts for the stage that called it. */
export function stageShares({ nodes, samples, timeDeltas }: CpuProfile): Map<string, number> {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child): [number, number] => [child, id])),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = new Map<number, string | null>();
  const find = (id: number): string | null => {
    const known = stages.get(id);
    if (known !== undefined) return known;
    const { functionName, url } = byId.get(id)!.callFrame;
    const parent = parents.get(id);
    const found = functionName === '(idle)' ? null : (stageOf(url) ?? (parent === undefined ? REST : find(parent)));
    stages.set(id, found);
    return found;
  };
  const seconds = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const stage = find(id);
    if (stage !== null) seconds.set(stage, (seconds.get(stage) ?? 0) + timeDeltas[i]! / 1e6);
  }
  return seconds;
}
