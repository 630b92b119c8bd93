import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BodyRecord, CheckedPartLink } from '../../src/cache/body-cache.ts';
import { checkPartLinks } from '../../src/rendering/check-part-links.ts';
import { articleText } from '../site/small-content.ts';
import { Workbench } from '../support/workbench.ts';

let bench: Workbench;

beforeEach(() => {
  bench = new Workbench();
  mkdirSync(bench.content);
});
afterEach(() => bench.remove());

const write = (name: string, text: string) =>
  writeFileSync(join(bench.content, `${name}.md`), articleText(name, '2020-01-02', text));

/** What a build reports of links, by what it says is written there. */
async function broken(): Promise<string[]> {
  const { problems } = await bench.build();
  return problems
    .filter(({ code }) => code === 'link-broken')
    .map(({ file, line, found, cure }) => `${file}:${line} ${found} -> ${cure}`);
}

const TARGET = '## What was said\n\nWords.\n\n## Who came\n\nNames. <a id="list"></a>\n';

test.each(['#what-was-said', '#list', '#', '#top', '#page-corrections', '#:~:text=Words', '?a=b#who-came'])(
  'a link to a part that another text has is right: %s',
  async (part) => {
    write('other', TARGET);
    write('one', `See [it](other.md${part}).`);
    expect(await broken()).toEqual([]);
  },
);

test('a link to a part that another text does not have is reported, with what was probably meant', async () => {
  write('other', TARGET);
  write(
    'one',
    'See [it](other.md#What_was%20said).\n\nAnd [it](/2020/01/02/other/#Who+came!), and [it](other.md#nobody).',
  );
  const line = articleText('one', '2020-01-02', 'X').split('\n').indexOf('X') + 1;
  expect(await broken()).toEqual([
    `one.md:${line} "other.md#What_was%20said": no such heading or id in that text -> other.md#what-was-said`,
    `one.md:${line + 2} "/2020/01/02/other/#Who+came!": no such heading or id in that text -> /2020/01/02/other/#who-came`,
    `one.md:${line + 2} "other.md#nobody": no such heading or id in that text -> one of #what-was-said, #who-came, or the address without #`,
  ]);
});

test('a later build reports it as long as it is wrong, whichever of the two texts changes', async () => {
  write('other', TARGET);
  write('one', 'See [it](other.md#what-was-said).');
  expect(await broken()).toEqual([]);
  write('other', TARGET.replace('What was said', 'What they said'));
  const found = await broken();
  expect(found).toHaveLength(1);
  write('third', 'A text about neither.');
  expect(await broken()).toEqual(found);
  write('other', TARGET);
  expect(await broken()).toEqual([]);
});

test('a text is read for the links to it when it has changed, and not again', () => {
  const record = (digest: string, partLinks: CheckedPartLink[] = []): BodyRecord => ({
    ...{ key: '', digest, lookups: [], media: [], problems: [], partLinks },
  });
  const link = { path: '/other/', id: 'a', written: 'other.md#a', line: 1, column: 1 };
  const records = new Map([
    ['one.md', record('1', [link])],
    ['other.md', record('1')],
  ]);
  const reads: string[] = [];
  const cache = {
    get: (file: string) => records.get(file),
    read: (file: string) => {
      reads.push(file);
      return { html: '<h2 id="b">B</h2>', searchText: [''], opening: '', words: 1 };
    },
    setPartLinks: (file: string, partLinks: CheckedPartLink[]) =>
      void records.set(file, { ...records.get(file)!, partLinks }),
  };
  const check = () => checkPartLinks('one.md', cache, (path) => (path === '/other/' ? 'other.md' : undefined)).length;
  expect([check(), check(), reads.length]).toEqual([1, 1, 1]);
  records.set('other.md', record('2'));
  expect([check(), check(), reads.length]).toEqual([1, 1, 2]);
});
