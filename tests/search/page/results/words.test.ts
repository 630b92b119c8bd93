import { expect, test } from 'vitest';
import type { LookUp } from '../../../../src/search/page/look-up/look-up.ts';
import { readQuery } from '../../../../src/search/page/query/query.ts';
import { countText, dayText, missingText, monthText, quoted } from '../../../../src/search/page/results/words.ts';
import type { SegmentOfManifest } from '../../../../src/search/text/segment-manifest.ts';
import { labelsFor } from '../../../../src/site/label-tables.ts';
import { SITE_DEFAULTS } from '../../../../src/site/site.ts';

const LABELS = labelsFor('en', SITE_DEFAULTS)!;
const MONTHS = Array.from({ length: 12 }, (_, i) => `Month ${i + 1} of 2000`);

const segment = (first: string, last: string): SegmentOfManifest => {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return { path: '', first, last, years, count: 1, languages: {} };
};

const lookUp = (address: string, given: Partial<LookUp>) =>
  ({ query: readQuery(new URLSearchParams(address)), count: 3, waiting: [], searched: [], ...given }) as LookUp;

const NEWEST = segment('2022-03', '2022-12');

test.each([
  ['q=web', [NEWEST], [segment('2019-01', '2021-12')], '3 results for “web” since 2022'],
  ['q=web', [NEWEST], [segment('2022-01', '2022-02')], '3 results for “web” since Month 3 of 2022'],
  ['q=web', [NEWEST], [], '3 results for “web”'],
  [
    'q=web&order=oldest',
    [segment('2019-01', '2019-06')],
    [segment('2019-07', '2019-12')],
    '3 results for “web” until Month 6 of 2019',
  ],
])('%s: how far was looked is told', (address, searched, waiting, text) =>
  expect(countText(LABELS, MONTHS, lookUp(address, { searched, waiting }))).toBe(text),
);

test('years that are missing are told, and not those between', () => {
  const missing = [segment('2022-01', '2022-02'), segment('2019-05', '2019-06'), segment('2016-01', '2018-12')];
  expect(missingText(LABELS, lookUp('', { missing }))).toContain('Results from 2016 to 2019, 2022 are missing');
  expect(missingText(LABELS, lookUp('', { missing: [] }))).toBe('');
});

test.each([
  ['en', '“web”'],
  ['de', '„web“'],
  ['fr', '« web »'],
  ['fa', '«web»'],
  ['ja', '「web」'],
] as const)('%s quotes as it quotes a query', (lang, expected) =>
  expect(quoted(labelsFor(lang, SITE_DEFAULTS), 'web').replaceAll('\u00a0', ' ')).toBe(expected),
);

test.each([
  ['ja', '2000年3月', '2020年3月'],
  ['fa', 'مارس ۲۰۰۰', 'مارس ۲۰۲۰'],
] as const)('%s: a month stands with its year as the language writes both', (lang, form, expected) =>
  expect(monthText(labelsFor(lang, SITE_DEFAULTS), ['', '', form], '2020-03')).toBe(expected),
);

test.each([
  ['fr', '22 mars 2000', '1er mars 2020'],
  ['fa', '۲۲ مارس ۲۰۰۰', '۱ مارس ۲۰۲۰'],
] as const)('%s: so does a day', (lang, form, expected) =>
  expect(dayText(labelsFor(lang, SITE_DEFAULTS), ['', '', form], '2020-03-01')).toBe(expected),
);
