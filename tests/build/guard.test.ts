import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesBetween, snapshotOf } from '../support/snapshot.ts';
import { Workbench } from '../support/workbench.ts';

let bench: Workbench;
beforeEach(() => {
  bench = new Workbench();
  for (let i = 1; i <= 10; i++) write(i);
});
afterEach(() => bench.remove());

function write(i: number, keys = ''): void {
  const file = join(bench.content, `2020/story-${i}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\ntitle: Story ${i}\ndate: 2020-01-${10 + i}\n${keys}---\n\nThe secret text ${i}.\n`);
}

const codes = async (options = {}) => (await bench.build(options)).problems.map(({ code }) => code);

test('an empty content folder publishes nothing, also where what is broken may be left out', async () => {
  await bench.build();
  const before = snapshotOf(bench.out);
  rmSync(bench.content, { recursive: true });
  mkdirSync(bench.content);
  const { problems, report } = await bench.build({ skipBroken: true });
  expect([problems.map(({ code }) => code), report]).toEqual([['content-empty'], undefined]);
  expect(snapshotOf(bench.out)).toEqual(before);
});

test('many addresses that are gone stop a build, unless so many may be lost', async () => {
  await bench.build();
  for (let i = 1; i <= 6; i++) rmSync(join(bench.content, `2020/story-${i}.md`));
  expect(await codes()).toEqual(['addresses-gone']);
  rmSync(bench.out, { recursive: true });
  expect(await codes({ allowLoss: 5 })).toEqual(['addresses-gone']);
  const { report } = await bench.build({ allowLoss: 6 });
  expect(report?.addresses.gone).toHaveLength(6);
});

test('without dist/ the report says what changed since the last edition of the cache', async () => {
  await bench.build();
  const before = snapshotOf(bench.out);
  rmSync(bench.out, { recursive: true });
  write(11);
  rmSync(join(bench.content, '2020/story-1.md'));
  const { report } = await bench.build();
  const { changed, removed } = changesBetween(before, snapshotOf(bench.out));
  expect([report!.files.changed.toSorted(), report!.files.removed.toSorted()]).toEqual([changed, removed]);
  expect(report!.files.added).toContain('2020/01/21/story-11/index.html');
  expect([report!.comparedWith, report!.addresses.gone]).toEqual(['the last edition', ['/2020/01/11/story-1/']]);
});

test('a manifest of another version is no last edition, and nothing is lost by it', async () => {
  await bench.build();
  const [name = ''] = Object.keys(Object.fromEntries(snapshotOf(join(bench.cache, 'manifests'))));
  const file = join(bench.cache, 'manifests', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version":"1"', '"version":"0"'));
  const { report } = await bench.build();
  expect(report!.files.removed).toEqual([]);
});

test('what is not published is named with its reason', async () => {
  write(1, 'draft: ja\n');
  renameSync(join(bench.content, '2020/story-2.md'), join(bench.content, '2020/later.md'));
  writeFileSync(join(bench.content, '2020/later.md'), '---\ntitle: Later\ndate: 2030-01-01\n---\n\nText.\n');
  const { report } = await bench.build();
  expect(report!.notPublished).toEqual([
    { file: '2020/later.md', state: 'scheduled', why: 'held back until 2030-01-01' },
    { file: '2020/story-1.md', state: 'broken', why: 'draft, "ja": held back' },
  ]);
});

test('of what is withdrawn no file of the edition holds the text', async () => {
  write(3, 'withdrawn: { date: 2021-01-01, kind: legal, reason: By order. }\n');
  await bench.build();
  const holding = (words: string) =>
    [...snapshotOf(bench.out).keys()].filter(
      (name) => !name.endsWith('/') && readFileSync(join(bench.out, name), 'utf8').includes(words),
    );
  expect(holding('The secret text 3.')).toEqual([]);
  expect(holding('Story 3')).toEqual([]);
  expect(holding('By order.')).toEqual(['2020/01/13/story-3/index.html']);
  expect(holding('The secret text 4.').length).toBeGreaterThan(1);
});
