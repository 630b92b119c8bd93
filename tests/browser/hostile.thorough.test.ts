import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { articleText, writeFiles } from '../site/small-content.ts';
import { byLength } from '../support/length.ts';
import { describeShared, sharedFolder } from '../support/shared-folder.ts';
import { test } from './browser-test.ts';
import { faultsOf, lacking, useHostileSite } from './hostile-site.ts';

/** How many examples of the CommonMark specification stand in one article. */
const EXAMPLES = 20;
/** Of the payloads and strings one in so many is opened, or all with BACKFILE_LENGTH=whole; all are read without a browser. */
const NTH = 3;

const visit = useHostileSite(async (content) => {
  await writeFiles(content, { 'good.md': articleText('Good', '2020-01-02') });
  const [payloads, strings, examples] = ['dompurify-md', 'blns-md', 'commonmark/spec.json'].map((name) =>
    sharedFolder(`cases/${name}`),
  );
  if (payloads) await cp(payloads, join(content, 'payloads'), { recursive: true });
  if (strings) await cp(strings, join(content, 'strings'), { recursive: true });
  if (examples) await writeFiles(join(content, 'examples'), examplesOf(await readFile(examples, 'utf8')));
});

/** Articles of all examples of the CommonMark specification. */
function examplesOf(spec: string): Record<string, string> {
  const examples = JSON.parse(spec) as { example: number; markdown: string }[];
  const articles = Map.groupBy(examples, ({ example }) => Math.ceil(example / EXAMPLES));
  return Object.fromEntries(
    [...articles].map(([number, group]) => {
      const text = group.map(({ example, markdown }) => `Example number ${example}\n\n${markdown}`).join('\n\n');
      return [`${number}.md`, articleText(`Examples ${number}`, '2021-01-01', `${text}\n\nAFTER`)];
    }),
  );
}

const numberOf = (file: string) => /(\d+)\.md$/.exec(file)![1]!;

describeShared('DOMPurify payloads in a browser', 'cases/dompurify-md', () => {
  test('do nothing, whatever a reader does, and what stands before and after them is seen', async () => {
    const visits = await visit('payloads', { part: '.article-body', nth: NTH });
    expect(visits.length).toBeGreaterThan(byLength(0, 200 / NTH, 200));
    expect(faultsOf(visits)).toEqual([]);
    expect(lacking(visits, (file) => `MARKER-BEFORE-${numberOf(file)}`)).toEqual([]);
    expect(lacking(visits, (file) => `MARKER-AFTER-${numberOf(file)}`)).toEqual([]);
  });
});

describeShared('naughty strings in a browser', 'cases/blns-md', () => {
  test('are headlines and texts, and nothing else', async () => {
    const visits = await visit('strings', { nth: NTH });
    expect(visits.length).toBeGreaterThan(byLength(0, 500 / NTH, 500));
    expect(faultsOf(visits)).toEqual([]);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const otherwise = visits.filter(([{ article }, { headline }]) => words(headline) !== words(article.title));
    expect(otherwise.map(([{ article }, { headline }]) => [article.file, headline])).toEqual([]);
    expect(lacking(visits, (file) => `String ${Number(numberOf(file))} in the body`)).toEqual([]);
  });
});

describeShared('CommonMark examples in a browser', 'cases/commonmark', () => {
  test('do nothing, whatever a reader does', async () => {
    const visits = await visit('examples', { part: '.article-body' });
    expect(visits.length).toBeGreaterThan(600 / EXAMPLES);
    expect(faultsOf(visits)).toEqual([]);
  });
});
