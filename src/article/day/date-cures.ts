import { monthByName } from '../../dates/month-names.ts';
import { parseDate } from '../../dates.ts';

/** The probable meaning of an unreadable date: a certain day, or a question for the author. */
export type DateCure = { certain: string } | { decide: string };

const pad = (text: string) => text.padStart(2, '0');

/** What to write in place of an invalid date. An example, if no part of the date can be read. */
export function cureDate(written: string): DateCure {
  const text = written
    .trim()
    .replace(/^["'“”‘’„]+|["'“”‘’]+$/g, '')
    .replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0');
  if (text !== written.trim() && parseDate(text, null)) return { certain: text };
  return numeric(text) ?? named(text) ?? { decide: '2020-11-10, year first, or 2020-11-10T18:30+01:00 to give a time' };
}

function numeric(text: string): DateCure | null {
  const [, a = '', sign = '', b = '', c = '', rest = ''] =
    /^(\d{1,4})([-./ ])(\d{1,2})\2(\d{1,4})(.*)$/.exec(text) ?? [];
  if (a.length === 4 && c.length <= 2) return yearFirst(a, b, c, rest);
  if (c.length === 4) return yearLast(a, b, c, rest, sign);
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year && month && day ? yearFirst(year, month, day, '') : null;
}

function yearFirst(year: string, month: string, day: string, rest: string): DateCure | null {
  const [usual, swapped] = [iso(year, month, day), iso(year, day, month)];
  const time = timeOf(rest);
  if (time === null)
    return usual === null ? null : { decide: `${usual}, or ${usual}T18:30 with the time as hours and minutes` };
  if (usual) return { certain: usual + time };
  if (swapped) return { certain: swapped + time };
  const last = lastDay(year, month);
  return last ? { decide: `${last}, the last day of that month, or the right day` } : null;
}

/** Dates with dots begin with the day everywhere; with slashes and hyphens the order depends on the country. */
function yearLast(a: string, b: string, year: string, rest: string, sign: string): DateCure | null {
  const [dayFirst, monthFirst] = [iso(year, b, a), iso(year, a, b)];
  const time = timeOf(rest) ?? '';
  if (dayFirst && (sign === '.' || !monthFirst || dayFirst === monthFirst)) return { certain: dayFirst + time };
  if (monthFirst && !dayFirst) return { certain: monthFirst + time };
  return dayFirst && monthFirst
    ? { decide: `${dayFirst} if the day comes first, ${monthFirst} if the month does` }
    : null;
}

function named(text: string): DateCure | null {
  const [, first, word, year] =
    /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})$/iu.exec(text) ??
    [];
  const [, word2, day2, year2] =
    /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text) ?? [];
  const month = monthByName(word ?? word2 ?? '');
  const day = month === null ? null : iso(year ?? year2 ?? '', String(month), first ?? day2 ?? '');
  return day ? { certain: day } : null;
}

/** `T18:30`; '' if there is no time; null if the text after the day is not a time. */
function timeOf(rest: string): string | null {
  const text = rest.trim().replace(/^[T,]\s*/, '');
  if (text === '') return '';
  const [, hours = '', minutes = '00'] = /^(\d{1,2})\s*[h:.]\s*(\d{2})?(?:\s*(?:h|Uhr))?$/i.exec(text) ?? [];
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? `T${pad(hours)}:${minutes}` : null;
}

function iso(year: string, month: string, day: string): string | null {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return parseDate(text, null) ? text : null;
}

function lastDay(year: string, month: string): string | null {
  for (const day of ['31', '30', '29', '28']) {
    const found = iso(year, month, day);
    if (found) return found;
  }
  return null;
}
