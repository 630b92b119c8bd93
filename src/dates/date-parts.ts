import { calendarMonth } from './calendar-months.ts';
import type { Calendar } from './calendars.ts';
import { fitsCalendar, toGregorian } from './calendars.ts';

/**
 * Year, month and day as written, and the rest of the text: a time, a zone. `calendar` is the calendar of the month
 * name; a month in digits may belong to any calendar.
 */
export type DateParts = [year: string, month: number, date: number, rest: string | undefined, calendar?: Calendar];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})\s?([-/])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?:(?:[Tt]|\s+|\s*[,،]\s*)(.+))?$/;
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:\s+(.+))?$/i;
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:\s+(.+))?$/i;
/** Matches `20 آبان 1399`, with or without the weekday before it: month names of other calendars, in any script. */
const OTHER_DAY_FIRST =
  /^(?:\p{L}[\p{L}\u200c ]{1,12}[,،]?\s+)?(\d{1,2})\s+(\p{L}[\p{L}\p{M}\u200c\u2019' -]{0,23}?)[,،]?\s+(\d{4})(?:\s+(.+))?$/u;
/** Matches `Aban 20, 1399`. */
const OTHER_MONTH_FIRST = /^(\p{L}[\p{L}\p{M}\u200c\u2019' -]{0,23}?)\s+(\d{1,2})[,،]?\s+(\d{4})(?:\s+(.+))?$/u;
/** Marks of the direction of writing, and joiners that join no letters. */
const INVISIBLE =
  /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]|(?<![\p{L}\p{M}])[\u200b-\u200d]|[\u200b-\u200d](?!\p{L})/gu;
const FURTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The parts of a date in any form that `parseDate` accepts; null for any other text. */
export function dateParts(written: string): DateParts | null {
  const text = latinDigits(written).replace(INVISIBLE, '').replaceAll('\u060d', '/').trim();
  return inDigits(text) ?? withEnglishName(text) ?? withOtherName(text);
}

/** A text with its Arabic and Persian digits as `0` to `9`. Its length stays the same. */
export function latinDigits(text: string): string {
  return text.replace(FURTHER_DIGITS, (digit) => String(digit.charCodeAt(0) % 16));
}

function inDigits(text: string): DateParts | null {
  const iso = YEAR_FIRST.exec(text);
  return iso && [iso[1]!, Number(iso[3]), Number(iso[4]), iso[5]];
}

function withEnglishName(text: string): DateParts | null {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text);
  const [name, date] = dayFirst ? [dayFirst[2], dayFirst[1]] : [monthFirst?.[1], monthFirst?.[2]];
  const match = dayFirst ?? monthFirst;
  if (!match || !name) return null;
  const month = MONTHS.findIndex((m) => name.toLowerCase().startsWith(m)) + 1;
  return month && isMonthName(name, month) ? [match[3]!, month, Number(date), match[4], 'gregorian'] : null;
}

function withOtherName(text: string): DateParts | null {
  const dayFirst = OTHER_DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : OTHER_MONTH_FIRST.exec(text);
  const [date, name = ''] = dayFirst ? [dayFirst[1], dayFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  const [, , , year, rest] = dayFirst ?? monthFirst ?? [];
  // Persian writers add the word for month: 20 آبان ماه 1399.
  const named = name === '' ? null : (calendarMonth(name) ?? calendarMonth(name.replace(/[\u200c ]?ماه$/, '')));
  return named && [year!, named.month, Number(date), rest, named.calendar];
}

/**
 * The start of a date's day in UTC. Null if the day does not exist, or if its month name belongs to another calendar
 * than its year.
 */
export function midnightOf([year, month, date, , named]: DateParts, calendar: Calendar): number | null {
  const written = `${year}-${pad(month)}-${pad(date)}`;
  const meant = fitsCalendar(Number(year), calendar) ? calendar : 'gregorian';
  if (named && named !== meant) return null;
  const day = toGregorian(written, meant);
  if (day === null) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Date.parse rolls 30 February over to March.
  return Number.isNaN(midnight) || dayOfMidnight(midnight) !== day ? null : midnight;
}

/** The Gregorian day that begins at this time in UTC. */
export function dayOfMidnight(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

const ENGLISH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function isMonthName(name: string, month: number): boolean {
  const full = ENGLISH.format(Date.UTC(2000, month - 1)).toLowerCase();
  return full.startsWith(name.toLowerCase()) || name.toLowerCase() === 'sept';
}

/** Whether a text has the form of a day, with or without a time. The day itself need not exist. */
export function hasFormOfDay(text: string): boolean {
  return dateParts(text.trim()) !== null;
}

/**
 * The year of a text with the form of a day, or the number of four digits in any other text: `08.09.1397`, `13970809`.
 * Null without one.
 */
export function yearIn(text: string): number | null {
  const year = dateParts(text.trim())?.[0] ?? /(?<!\d)\d{4}(?=(?:\d{4})?(?:\D|$))/.exec(latinDigits(text))?.[0] ?? null;
  return year === null ? null : Number(year);
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
