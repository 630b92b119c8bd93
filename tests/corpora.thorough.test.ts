import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../src/read-content.ts';
import { NOW, parse } from './support/parse.ts';
import { describeShared } from './support/shared-folder.ts';

const NAMES = ['18f', 'digitalgov', 'letsencrypt'];
const IN_TEN_YEARS = NOW + 10 * 365 * 86_400_000;

/** What became of every file that must be published: what is wanted, and what was found. */
async function published(
  folder: string,
  name: string,
  timeZone: string | null,
): Promise<[file: string, wanted: string, found: string][]> {
  const rows = readFileSync(join(folder, 'expected', `${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const results = rows.map(async (row): Promise<[string, string, string]> => {
    const [file = '', day = ''] = row.split('\t');
    const source = readSource(join(folder, name), file);
    if ('code' in source) return [file, day, source.found];
    const { article, problems } = parse(file, source.text, { asOf: IN_TEN_YEARS, timeZone });
    const found =
      article?.status === 'published' ? article.date?.day : (article?.status ?? problems.map((p) => p.code).join(' '));
    return [file, day, found ?? 'no date'];
  });
  return Promise.all(results);
}

describeShared('real archives', 'corpora', (folder) => {
  test.each(NAMES)('%s: every file that must be published is', async (name) => {
    const results = await published(folder, name, 'UTC');
    expect(results.length).toBeGreaterThan(300);
    expect(results.filter(([, , found]) => !/^\d{4}-\d{2}-\d{2}$/.test(found))).toEqual([]);
  });

  test.each([
    ['18f', 'UTC'],
    ['letsencrypt', 'UTC'],
  ])('%s: every article stands on its day in %s', async (name, timeZone) => {
    expect((await published(folder, name, timeZone)).filter(([, wanted, found]) => found !== wanted)).toEqual([]);
  });

  test('digitalgov: every article stands on the day that was written, also without site.yaml', async () => {
    expect((await published(folder, 'digitalgov', null)).filter(([, wanted, found]) => found !== wanted)).toEqual([]);
  });
});
