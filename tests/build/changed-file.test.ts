import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleText } from '../site/small-content.ts';
import { Workbench } from '../support/workbench.ts';

let bench: Workbench;
const page = () => readFileSync(join(bench.out, '2020/01/02/a/index.html'), 'utf8');
const write = (text: string) => writeFileSync(join(bench.content, 'a.md'), articleText('A', '2020-01-02', text));

beforeEach(() => {
  bench = new Workbench();
  mkdirSync(bench.content);
});
afterEach(() => bench.remove());

/** Does something between the catalog and the texts, in the first `times` tries. */
function between(times: number, change: (time: number) => void) {
  let time = 0;
  const said: string[] = [];
  const progress = {
    say: (sentence: string) => void said.push(sentence),
    seconds: () => ({ total: 0 }),
    phase: (name: string) => {
      if (name === 'texts' && time < times) change(++time);
      return { update: () => {}, end: () => {} };
    },
  };
  return { progress, said };
}

test('a file that changes between catalog and text is read again: never a half of each', async () => {
  write('Before.');
  const { progress, said } = between(1, () =>
    writeFileSync(join(bench.content, 'a.md'), articleText('B', '2020-01-02', 'After.')),
  );
  const { problems } = await bench.build({ progress });
  expect([problems, said]).toEqual([[], ['A file changed while the build read it, so the build starts again.']]);
  expect(page()).toContain('After.');
  expect(page()).not.toContain('Before.');
});

test('one that goes on changing ends the build, and the last edition stays', async () => {
  write('Last.');
  await bench.build();
  write('Next.');
  const { progress } = between(9, (time) => write(`Turn ${time}.`));
  await expect(bench.build({ progress })).rejects.toThrow('a.md changed while Backfile read it');
  expect(page()).toContain('Last.');
});

test('one that is taken away meanwhile is left out', async () => {
  write('Before.');
  writeFileSync(join(bench.content, 'b.md'), articleText('B', '2020-01-03'));
  const { progress } = between(1, () => rmSync(join(bench.content, 'a.md')));
  await bench.build({ progress });
  expect(() => page()).toThrow('ENOENT');
  expect(readFileSync(join(bench.out, '2020/01/03/b/index.html'), 'utf8')).toContain('The text of B.');
});
