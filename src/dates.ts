/** The only clock: every reading, comparing and printing of dates and times goes through here. */

import { distance, plain } from './problems/nearest.ts';

/** A date of the archive. `2024-03-03` is a calendar day, never an instant: then `timed` is false. */
export interface ArchiveDate {
  /** `YYYY-MM-DD` in `zone`. */
  day: string;
  /** Milliseconds since 1970 in UTC; for a day without a time, its first moment in `zone`. */
  instant: number;
  timed: boolean;
  /** The zone it is counted and printed in: the site's, or the offset it was written with. */
  zone: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?:[Tt]|\s+)(.+))?$/;
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:\s+(.+))?$/i;
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:\s+(.+))?$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(.*)$/;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;

/**
 * Reads a date as editors and other generators write it: `2020-11-10`, `2020-11-10T18:30+01:00`,
 * `2015-06-29 1:00:19 -4`, `10 November 2020`, `Jul 08 2022`. A time without a zone is in `zone`. Where the site has no
 * zone (null), a date keeps the day it was written with, and a time without a zone is in UTC.
 * Forms that depend on the country (`10/11/2020`) are not dates: null.
 */
export function parseDate(text: string, siteZone: string | null): ArchiveDate | null {
  const trimmed = text.trim();
  const [year, month, date, rest] = dateParts(trimmed) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year}-${pad(month)}-${pad(date)}`;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Date.parse rolls 30 February over to March.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const zone = siteZone ?? 'UTC';
  if (rest === undefined) return { day, instant: midnight - offsetAt(midnight, zone), timed: false, zone };

  const [, hour, minute, second = '0', zoneText = ''] = TIME.exec(rest.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const local = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  if (zoneText === '') return { day, instant: local - offsetAt(local, zone), timed: true, zone };
  const offset = offsetOf(zoneText);
  if (offset === null) return null;
  const instant = local - offset;
  if (siteZone === null) return { day, instant, timed: true, zone: zoneOf(offset) };
  const dayThere = dayOf(instant, zone);
  return /^\d{4}-/.test(dayThere) ? { day: dayThere, instant, timed: true, zone } : null;
}

/** The day at the start of a file name such as `2020-11-10-summit.md`, or null. */
export function dayInFileName(name: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_.]|$)/.exec(name) ?? [];
  return year && month && date ? `${year}-${pad(Number(month))}-${pad(Number(date))}` : null;
}

/** The moment that decides what is scheduled and what has expired: SOURCE_DATE_EPOCH (reproducible-builds.org) or now. */
export function asOf(env: Record<string, string | undefined>): number {
  const epoch = Number(env['SOURCE_DATE_EPOCH']);
  return env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch) ? epoch * 1000 : Date.now();
}

/** Whether a time zone's name is known, such as `Europe/Zurich`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day, `YYYY-MM-DD`, of a moment in a zone. */
export function dayOf(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone, true)).toISOString().slice(0, 10);
}

/** For machines: the day alone, or the time with its offset. */
export function isoDate(date: ArchiveDate): string {
  return date.timed ? isoTime(date.instant, date.zone) : date.day;
}

/** RFC 3339 without fractions, as feeds and sitemaps want it; in UTC where a zone's old offset has seconds. */
export function isoTime(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone, true);
  if (offset === 0 || offset % 60_000 !== 0) return `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${zoneOf(offset)}`;
}

const STYLES = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  dayAndMonth: { day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day (`YYYY-MM-DD`) or month (`YYYY-MM`) in words of a language, in the Gregorian calendar that addresses count in. */
export function printDay(day: string, lang: string, style: keyof typeof STYLES): string {
  return formatter(lang, STYLES[style]).format(Date.parse(day.length === 7 ? `${day}-01` : day));
}

/** `18:30` in the site's zone, in the digits of the language. */
export function printTime(instant: number, lang: string, zone: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(lang, options).format(instant + offsetAt(instant, zone, true));
}

/** The days of a month `YYYY-MM`. */
export function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    // British order (10 November 2020) for plain English; a regional English keeps its own.
    const locale = lang === 'en' ? 'en-GB' : lang;
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    formatters.set(key, found);
  }
  return found;
}

function dateParts(text: string): [string, number, number, string | undefined] | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return [iso[1]!, Number(iso[3]), Number(iso[4]), iso[5]];
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text);
  const [name, date] = dayFirst ? [dayFirst[2], dayFirst[1]] : [monthFirst?.[1], monthFirst?.[2]];
  const match = dayFirst ?? monthFirst;
  if (!match || !name) return null;
  const month = MONTHS.findIndex((m) => name.toLowerCase().startsWith(m)) + 1;
  return month && isMonthName(name, month) ? [match[3]!, month, Number(date), match[4]] : null;
}

function isMonthName(name: string, month: number): boolean {
  const full = formatter('en', STYLES.monthName)
    .format(Date.UTC(2000, month - 1))
    .toLowerCase();
  return full.startsWith(name.toLowerCase()) || name.toLowerCase() === 'sept';
}

function offsetOf(text: string): number | null {
  if (/^(z|utc|gmt)$/i.test(text)) return 0;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text.trim()) ?? [];
  if (!sign || Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Milliseconds that a zone is ahead of UTC. `time` is a wall-clock time of the zone read as UTC, or, with `isInstant`,
 * a moment. A wall-clock time that a change of the clock skips, or brings twice, counts with the offset before the change.
 */
function offsetAt(time: number, zone: string, isInstant = false): number {
  if (zone === 'UTC') return 0;
  const fixed = offsetOf(zone);
  if (fixed !== null) return fixed;
  const whole = Math.floor(time / 1000) * 1000;
  const offset = (instant: number) => wallClock(instant, zone) - instant;
  if (isInstant) return offset(whole);
  const [before, after] = [offset(whole - DAY), offset(whole + DAY)];
  return offset(whole - before) !== before && offset(whole - after) === after ? after : before;
}

const DAY = 86_400_000;

/** What the clock of a zone shows at a moment, read as if it were UTC. */
function wallClock(instant: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    const date = { year: 'numeric', month: 'numeric', day: 'numeric', era: 'short' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    clock = new Intl.DateTimeFormat('en-US', { ...date, ...time, timeZone: zone });
    clocks.set(zone, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(instant).map((p) => [p.type, p.value]));
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const at = new Date(0);
  at.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
  return at.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
}

/** `-04:00` of an offset in milliseconds. */
function zoneOf(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return offset === 0 ? 'UTC' : `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** Languages whose names of months editors write. */
const MONTH_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];

/** The number of a month by its name in a language of Europe, whole or cut, or with a letter that is wrong; else null. */
export function monthByName(name: string): number | null {
  const wanted = plain(name);
  if (wanted.length < 3) return null;
  let near: number | null = null;
  for (const language of MONTH_LANGUAGES) {
    for (let month = 1; month <= 12; month++) {
      const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      const known = plain(format.format(Date.UTC(2020, month - 1, 15)));
      if (known === wanted || (known.startsWith(wanted) && wanted.length >= 3)) return month;
      if (wanted.length > 4 && distance(known, wanted) <= 2) near ??= month;
    }
  }
  return near;
}
