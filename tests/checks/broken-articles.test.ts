import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixFiles } from '../../src/fixing/fix-files.ts';
import type { Problem } from '../../src/problems.ts';
import { checkFolder, emptyContent, readText, writeFiles } from '../support/example-archive.ts';

/** Articles with one fault each, and the place, the kind and the sort of cure that each must give. */
const BROKEN = join(import.meta.dirname, '..', 'fixtures', 'broken');
const EXPECTED = readFileSync(join(BROKEN, 'expected.tsv'), 'utf8').trim().split('\n').slice(1);

const row = (p: Problem) => [p.file, p.line, p.column, p.code, p.fix ? 'certain' : 'decide'].join('\t');

async function mend(content: string): Promise<Problem[]> {
  for (let round = 0; round < 6; round++) {
    const found = await checkFolder(content);
    const fixed = fixFiles(found, (file) => readText(content, file));
    if (fixed.length === 0) return found;
    for (const { file, after } of fixed) writeFileSync(join(content, file), after);
  }
  throw new Error('cures make new faults without end');
}

test('each of sixty faults is reported at its place, and certain cures leave nothing but what people must decide', async () => {
  const content = emptyContent();
  cpSync(join(BROKEN, 'content'), content, { recursive: true });
  const found = await checkFolder(content);
  expect(found.map(row).sort()).toEqual(EXPECTED.toSorted());
  expect(found.length).toBeGreaterThanOrEqual(60);
  expect(new Set(found.map(({ file }) => file)).size).toBe(found.length);
  expect(found.filter(({ fix }) => fix).length).toBeGreaterThanOrEqual(50);
  const left = await mend(content);
  expect(left.map(({ file, code }) => `${file} ${code}`).sort()).toEqual(
    found
      .filter(({ fix }) => !fix)
      .map(({ file, code }) => `${file} ${code}`)
      .sort(),
  );
});

test('one bad date and three hundred links to its article: one error, and no broken link', async () => {
  const content = emptyContent();
  const files: Record<string, string> = {
    '2020/11/summit.md': '---\ntitle: Summit\ndate: 2020-11-31\n---\n\nThe summit.\n',
  };
  for (let i = 0; i < 300; i++) {
    const link = i % 2 === 0 ? 'summit.md' : '/2020/11/30/summit/';
    files[`2020/11/after-${i}.md`] =
      `---\ntitle: After ${i}\ndate: 2020-12-01\n---\n\nSee [the summit](${link}) number ${i}.\n`;
  }
  await writeFiles(content, files);
  const found = await checkFolder(content);
  expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['date-invalid']);
  expect(found.map(({ code }) => code)).not.toContain('link-broken');
  const waits = found.filter(({ code }) => code === 'link-waits');
  expect(waits.map((p) => p.found)).toEqual([expect.stringMatching(/summit\.md, which has an error; 299 more links/)]);
});

test('a problem that an article allows with a reason is silent, in that article alone', async () => {
  const content = emptyContent();
  const text = 'See [it](nowhere.md).';
  await writeFiles(content, {
    'a.md':
      `---\ntitle: A\ndate: 2020-11-10\nallow: { link-broken: the page is gone, on purpose }\n---\n\n${text} One.\n`.replace(
        'gone, on',
        'gone on',
      ),
    'b.md': `---\ntitle: B\ndate: 2020-11-10\n---\n\n${text} Two.\n`,
  });
  expect((await checkFolder(content)).map((p) => `${p.file} ${p.code}`)).toEqual(['b.md link-broken']);
});

test('the text of an article is checked though its front matter cannot be read', async () => {
  const content = emptyContent();
  await writeFiles(content, {
    'a.md': '---\ntitle: "A\ndate: 2020-11-31\n---\n\nThe words.\n\nTK\n\n![](leaders.jpg)\n',
    'b.md': '---\ntitle: B\ndate: 2020-11-10\n---\n\nOther words.\n',
  });
  expect((await checkFolder(content)).map((p) => `${p.line} ${p.code}`)).toEqual([
    '2 front-matter-unreadable',
    '3 date-invalid',
    '8 placeholder-left',
    '10 alt-missing',
  ]);
});
