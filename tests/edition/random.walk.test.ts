import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Random } from '../../scripts/bench/random.ts';
import { makeRandom } from '../../scripts/bench/random.ts';
import { byLength } from '../support/length.ts';
import { HEAVY_MEDDLING, LIGHT_MEDDLING, MEDDLING_WITH_DIST } from '../support/meddling.ts';
import { changesBetween, differing, renewed, snapshotOf } from '../support/snapshot.ts';
import { CONTENT_STEPS } from '../support/walk-steps.ts';
import { beginContent, WalkedContent } from '../support/walked-content.ts';
import { Workbench } from '../support/workbench.ts';

const SEED = Number(process.env['WALK_SEED'] ?? 20201110);
const STEPS = Number(process.env['WALK_STEPS'] ?? byLength(8, 50, 300));
/** One year before the first day that anything waits for, to one year after the last. */
const MOMENTS = ['2021-06-01', '2022-01-01', '2022-06-01', '2022-08-01', '2022-12-31', '2024-01-01'];

const bench = new Workbench();
afterEach(() => bench.remove());

interface Done {
  what: string;
  /** Files that stay may have to be written anew. */
  isHeavy: boolean;
}

/** The kinds of steps, each as often as it is picked. */
const KINDS = [
  ...Object.entries(CONTENT_STEPS).flatMap(([name, [times]]) => Array<string>(times).fill(name)),
  ...[LIGHT_MEDDLING, HEAVY_MEDDLING, MEDDLING_WITH_DIST].flatMap((table) =>
    Object.keys(table).flatMap((name) => [name, name]),
  ),
  ...Array<string>(10).fill('move the clock'),
];

test(`whatever happens, the next edition is the one a build from nothing makes (seed ${SEED})`, async () => {
  const random = makeRandom(SEED);
  const [content, served] = [await beginContent(bench.content, random), new WalkedContent(bench.publicFolder)];
  await bench.build();
  for (let step = 1; step <= STEPS; step++) {
    const kind = random.pick(KINDS);
    const done = await take(kind, random, { content, served });
    if (done) await compare(`seed ${SEED}, step ${step}: ${kind}: ${done.what}`, kind, done);
  }
});

async function take(
  kind: string,
  random: Random,
  walked: { content: WalkedContent; served: WalkedContent },
): Promise<Done | null> {
  const told = (what: string | null, isHeavy: boolean) => (what === null ? null : { what, isHeavy });
  if (kind === 'move the clock') {
    const moment = random.pick(MOMENTS);
    bench.asOf = Date.parse(`${moment}T00:00:00Z`);
    return told(moment, false);
  }
  if (LIGHT_MEDDLING[kind]) return told(LIGHT_MEDDLING[kind](bench.cache, random), false);
  if (HEAVY_MEDDLING[kind]) return told(HEAVY_MEDDLING[kind](bench.cache, random), true);
  if (MEDDLING_WITH_DIST[kind]) return told(MEDDLING_WITH_DIST[kind](bench.out, random), true);
  return told(await CONTENT_STEPS[kind]![1]({ ...walked, random }), false);
}

async function compare(label: string, kind: string, { isHeavy }: Done): Promise<void> {
  const before = snapshotOf(bench.out);
  // A clock that is turned back takes away more than a build would lose unasked.
  const built = await bench
    .build({ allowLoss: Number.MAX_SAFE_INTEGER })
    .catch((error: Error) => expect.fail(`${label}: ${error.stack}`));
  const after = snapshotOf(bench.out);
  const cold = await bench.buildCold();
  expect(differing(after, snapshotOf(bench.coldOut)), label).toEqual([]);
  expect(built.problems, label).toEqual(cold.problems);
  if (!isHeavy) expect(renewed(before, after), label).toEqual([]);
  const { changed, removed } = built.report!.files;
  expect({ changed: changed.toSorted(), removed: removed.toSorted() }, label).toEqual(changesBetween(before, after));
  if (/^(do nothing|touch)$/.test(kind)) {
    expect([built.report!.pages.rendered, built.report!.texts.rendered], label).toEqual([0, 0]);
    expect(before, label).toEqual(after);
  }
  rmSync(bench.cold, { recursive: true, force: true });
}
