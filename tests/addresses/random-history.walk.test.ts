import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRandom } from '../../scripts/bench/random.ts';
import { publishedAddresses } from '../../src/addresses/published-addresses.ts';
import { writeLedger } from '../../src/addresses/write-ledger.ts';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archive.ts';
import { addressProblems } from '../../src/build/address-problems.ts';
import { byLength } from '../support/length.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WalkedHistory } from '../support/walked-history.ts';

const SEED = Number(process.env['WALK_SEED'] ?? 20201110);
const STEPS = byLength(60, 120, 300);
const AS_OF = Date.parse('2023-01-01T00:00:00Z');

const KINDS = [
  ...['add', 'add', 'rename', 'rename', 'move', 'delete', 'delete', 're-date', 're-date', 'alias', 'permalink'],
  ...['draft', 'withdraw', 'supersede'],
];

test(`after every step each address ever published answers, and exactly the lost ones are reported (seed ${SEED}, ${STEPS} steps)`, {
  timeout: 300_000,
}, async () => {
  const random = makeRandom(SEED);
  const content = temporaryFolder();
  const history = new WalkedHistory(content);
  writeFileSync(join(content, 'site.yaml'), 'title: Walk\n');
  for (let i = 0; i < 8; i++) history.add(random);
  const ever = new Set<string>();
  await keep(history, ever);
  for (let step = 1; step <= STEPS; step++) {
    const kind = random.pick(KINDS);
    const done = kind === 'add' ? history.add(random) : history.step(kind, random);
    if (done === null) continue;
    const label = `seed ${SEED}, step ${step}: ${done}`;
    await cureAll(history, ever, label);
    await keep(history, ever);
  }
  expect(ever.size).toBeGreaterThan(STEPS / 3);
});

const open = (content: string) => openArchive({ content, asOf: AS_OF });

/** Reports as `check` does, and does what is said until nothing is lost. */
async function cureAll(history: WalkedHistory, ever: Set<string>, label: string): Promise<void> {
  const { content } = history;
  for (let round = 0; ; round++) {
    const archive = await open(content);
    const problems = await addressProblems(archive, { content, asOf: AS_OF, last: null });
    const told = problems.filter(({ code }) => code === 'address-lost');
    const lost = [...ever].filter((path) => !archive.outputs.byPath().has(path));
    expect(told.map(({ found }) => found.split(/[,:]/)[0]!).sort(), label).toEqual(lost.sort());
    expect(new Set(told.map(({ file }) => file)).size, label).toBeLessThanOrEqual(1);
    const circles = archive.problems.filter(({ code }) => code === 'superseded-broken');
    if (lost.length === 0 && circles.length === 0) return answersAll(archive, ever, label);
    expect(round, `${label}: ${told.map((one) => `${one.found}; ${one.cure}`).join('\n')}`).toBeLessThan(20);
    for (const { file } of circles) history.put(file, without(history, file, 'superseded_by'));
    // One at a time, as an editor would: a cure may cure others too.
    const [first] = told;
    if (first && circles.length === 0) history.cure(first.found.split(/[,:]/)[0]!, first.cure);
  }
}

function without(history: WalkedHistory, file: string, key: string) {
  const written = history.files.get(file)!;
  return { ...written, keys: { ...written.keys, [key]: undefined } };
}

/** Each address is an article, a notice, or leads straight to one. */
function answersAll({ outputs }: Archive, ever: Set<string>, label: string): void {
  const all = outputs.byPath();
  for (const path of ever) {
    const output = all.get(path)!;
    const target = output.kind.name === 'alias' ? (output.facts as unknown as { target: string }).target : path;
    expect(['article', 'withdrawn'], `${label}: ${path}`).toContain(all.get(target)?.kind.name);
  }
}

async function keep(history: WalkedHistory, ever: Set<string>): Promise<void> {
  const archive = await open(history.content);
  writeLedger(archive, history.content, '2022-12-31');
  history.takeIds();
  for (const path of publishedAddresses(archive.catalog).keys()) ever.add(path);
}
