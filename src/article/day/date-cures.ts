import { nearMonth } from '../../dates/calendar-months.ts';
import type { Calendar } from '../../dates/calendars.ts';
import { fitsCalendar, inCalendar } from '../../dates/calendars.ts';
import { latinDigits } from '../../dates/date-parts.ts';
import { monthByName } from '../../dates/month-names.ts';
import { parseDate } from '../../dates.ts';

/** The probable meaning of an unreadable date: a certain day, or a question for the author. */
export type DateCure = { certain: string } | { decide: string };

const pad = (text: string) => text.padStart(2, '0');

/** What to write in place of an invalid date. An example, if no part of the date can be read. */
export function cureDate(written: string, calendar: Calendar): DateCure {
  const text = latinDigits(written)
    .trim()
    .replace(/^["'“”‘’„]+|["'“”‘’]+$/g, '')
    .replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0');
  if (text !== written.trim() && parseDate(text, null, calendar)) return { certain: text };
  const day = inCalendar('2020-11-10', calendar);
  const example = `${day}, year first, or ${day}T18:30+01:00 to give a time`;
  return numeric(text, calendar) ?? named(text, calendar) ?? { decide: example };
}

function numeric(text: string, calendar: Calendar): DateCure | null {
  const [, a = '', sign = '', b = '', c = '', rest = ''] =
    /^(\d{1,4})([-./ ])(\d{1,2})\2(\d{1,4})(.*)$/.exec(text) ?? [];
  if (a.length === 4 && c.length <= 2) return yearFirst(a, b, c, rest, calendar);
  if (c.length === 4) return yearLast(a, b, c, rest, sign, calendar);
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year && month && day ? yearFirst(year, month, day, '', calendar) : null;
}

function yearFirst(year: string, month: string, day: string, rest: string, calendar: Calendar): DateCure | null {
  const [usual, swapped] = [iso(year, month, day, calendar), iso(year, day, month, calendar)];
  const time = timeOf(rest);
  if (time === null)
    return usual === null ? null : { decide: `${usual}, or ${usual}T18:30 with the time as hours and minutes` };
  if (usual) return { certain: usual + time };
  if (swapped) return { certain: swapped + time };
  const last = lastDay(year, month, calendar);
  return last ? { decide: `${last}, the last day of that month, or the right day` } : null;
}

/**
 * Dates with dots, and those of other calendars than the Gregorian one, begin with the day everywhere; with slashes and
 * hyphens the order depends on the country.
 */
function yearLast(a: string, b: string, year: string, rest: string, sign: string, calendar: Calendar): DateCure | null {
  const [dayFirst, monthFirst] = [iso(year, b, a, calendar), iso(year, a, b, calendar)];
  const isOther = calendar !== 'gregorian' && fitsCalendar(Number(year), calendar);
  const time = timeOf(rest) ?? '';
  if (dayFirst && (sign === '.' || isOther || !monthFirst || dayFirst === monthFirst))
    return { certain: dayFirst + time };
  if (monthFirst && !dayFirst) return { certain: monthFirst + time };
  return dayFirst && monthFirst
    ? { decide: `${dayFirst} if the day comes first, ${monthFirst} if the month does` }
    : null;
}

function named(text: string, calendar: Calendar): DateCure | null {
  const [, first, word, year] =
    /^(?:\p{L}+\.?[,،]?\s+)?(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})$/iu.exec(
      text,
    ) ?? [];
  const [, word2, day2, year2] =
    /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text) ?? [];
  const [name, inYear = ''] = [word ?? word2 ?? '', year ?? year2];
  const isOther = calendar !== 'gregorian' && fitsCalendar(Number(inYear), calendar);
  const month = isOther ? nearMonth(name, calendar) : monthByName(name);
  const day = month === null ? null : iso(inYear, String(month), first ?? day2 ?? '', calendar);
  return day ? { certain: day } : null;
}

/** `T18:30`; '' if there is no time; null if the text after the day is not a time. */
function timeOf(rest: string): string | null {
  const text = rest.trim().replace(/^[T,]\s*/, '');
  if (text === '') return '';
  const [, hours = '', minutes = '00'] = /^(\d{1,2})\s*[h:.]\s*(\d{2})?(?:\s*(?:h|Uhr))?$/i.exec(text) ?? [];
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? `T${pad(hours)}:${minutes}` : null;
}

function iso(year: string, month: string, day: string, calendar: Calendar): string | null {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return parseDate(text, null, calendar) ? text : null;
}

function lastDay(year: string, month: string, calendar: Calendar): string | null {
  for (const day of ['31', '30', '29', '28']) {
    const found = iso(year, month, day, calendar);
    if (found) return found;
  }
  return null;
}
