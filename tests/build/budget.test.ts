import { expect, test } from 'vitest';
import { overBudget } from '../../src/build/budget.ts';
import { parseSite } from '../../src/site/parse-site.ts';

const EDITION = {
  files: {
    'index.html': ['k', 900, 0],
    '2020/a/index.html': ['k', 1_200, 0],
    'media/a.webp': ['k', 5_000, 0],
    'media/report.pdf': ['k', 90_000, 0],
    'assets/x.js': ['k', 80_000, 0],
  } as Record<string, [string, number, number]>,
};

const told = (budget: Parameters<typeof overBudget>[0], seconds?: number) =>
  overBudget(budget, EDITION, seconds).map(({ field, found }) => `${field}: ${found}`);

test('what is over the budget is named, with the largest of its kind', () => {
  expect(told({ page: 1_199, picture: 4_999, files: 5, seconds: 1 }, 1.25)).toEqual([
    'budget.page: a page of 1200 bytes, 2020/a/index.html',
    'budget.picture: a picture of 5000 bytes, media/a.webp',
    'budget.files: 6 files',
    'budget.seconds: a build of 1.3 s',
  ]);
});

test('what is within it, or is not known, is not named', () => {
  expect(told({ page: 1_200, picture: 5_000, files: 6, seconds: 1 })).toEqual([]);
  expect(told({})).toEqual([]);
});

test('sizes are written in bytes, kB, MB or GB', () => {
  const read = (text: string) => parseSite('site.yaml', `budget: ${text}\n`);
  expect(read('{ page: 200 kB, picture: 1.5MB, files: 20000, seconds: 60 }')).toMatchObject({
    site: { budget: { page: 200_000, picture: 1_500_000, files: 20_000, seconds: 60 } },
    problems: [],
  });
  for (const wrong of ['{ pages: 1 }', '{ page: much }', '{ files: 3 kB }', 'small'])
    expect(
      read(wrong).problems.map(({ code }) => code),
      wrong,
    ).toEqual(['site-value']);
});
