import { expect, test } from 'vitest';
import { parseDate } from '../../src/dates.ts';
import type { CorrectionsView } from '../../src/outputs/pages/corrections.ts';
import type { NoticeView } from '../../src/views/notice.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';

const PERSIAN = { calendar: 'persian' } as const;
const DATE = parseDate('1399-08-20', 'UTC', 'persian')!;

test('corrections are dated in the calendar of the site', () => {
  const corrected = article('2020-11-10', 'a', { date: DATE, corrections: [{ text: 'A name.', date: DATE }] });
  const { catalog } = catalogOf([corrected], PERSIAN);
  const [item] = viewAt<CorrectionsView>(catalog, '/corrections/').items;
  expect(item?.date).toEqual({ text: '20 Aban 1399', iso: '2020-11-10' });
});

test('so is the notice of what was withdrawn', () => {
  const gone = article('2020-11-10', 'a', { date: DATE, withdrawn: { date: DATE, kind: 'legal' } });
  const { catalog } = catalogOf([gone], PERSIAN);
  const { text } = viewAt<NoticeView>(catalog, catalog.notices[0]!.path);
  expect(text).toContain('20 Aban 1399');
});
