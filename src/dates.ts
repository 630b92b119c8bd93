import type { Calendar } from './dates/calendars.ts';
import { inCalendar, toGregorian } from './dates/calendars.ts';
import { dateParts, dayOfMidnight, latinDigits, midnightOf } from './dates/date-parts.ts';
import { withOrdinal } from './dates/with-ordinal.ts';

/** The only clock: every reading, comparing and printing of dates and times goes through here. */

/** A date of the archive. `2024-03-03` is a calendar day, never a point in time; then `timed` is false. */
export interface ArchiveDate {
  /** `YYYY-MM-DD` in `zone`, in the site's calendar. */
  day: string;
  /** Milliseconds since 1970 in UTC. For a day without a time: its start in `zone`. */
  instant: number;
  timed: boolean;
  /** The time zone in which it is counted and printed: the site's, or its written offset. */
  zone: string;
}

/** A time, after the word for hour in Persian or Arabic. */
const TIME = /^(?:[-–|،,]\s+)?(?:(?:در\s)?ساعت\s|الساعة\s)?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(.*)$/;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;

/**
 * Parses a date as editors and other generators write it: `2020-11-10`, `2020-11-10T18:30+01:00`, `2015-06-29 1:00:19
 * -4`, `10 November 2020`, `Jul 08 2022`. A time without a zone is in `zone`. If the site has no zone (null), a date
 * keeps its written day, and a time without a zone is in UTC. A year that fits the site's calendar belongs to it; any
 * other is Gregorian. Returns null for forms that depend on the country (`10/11/2020`).
 */
export function parseDate(text: string, siteZone: string | null, calendar: Calendar = 'gregorian'): ArchiveDate | null {
  const parts = dateParts(text.trim());
  const midnight = parts && midnightOf(parts, calendar);
  if (!parts || midnight === null) return null;
  const [, , , rest] = parts;
  const day = inCalendar(dayOfMidnight(midnight), calendar);
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
  return /^\d{4}-/.test(dayThere) ? { day: inCalendar(dayThere, calendar), instant, timed: true, zone } : null;
}

/**
 * The day of a text in which only the time or zone is invalid: `2020-11-10 20:30 EST`, `2020-11-10 +0800`. `unread` is
 * the text after the day. Null if `parseDate` can parse the whole text, or if there is no day.
 */
export function parseDayAlone(
  text: string,
  siteZone: string | null,
  calendar: Calendar = 'gregorian',
): { date: ArchiveDate; unread: string } | null {
  const parts = dateParts(text.trim());
  const midnight = parts && midnightOf(parts, calendar);
  const unread = parts?.[3];
  if (midnight === null || unread === undefined || parseDate(text, siteZone, calendar)) return null;
  const date = parseDate(dayOfMidnight(midnight), siteZone, calendar);
  return date && { date, unread };
}

/** The same date with the latest time at which that day may end anywhere on earth. */
export function atLatest(date: ArchiveDate): ArchiveDate {
  return { ...date, instant: date.instant + 1.5 * DAY };
}

/**
 * The day in an address or a folder name: `/2020/11/10/summit/`, `news/2020-11-10-summit.html`; null if there is none.
 */
export function dayInPath(path: string): string | null {
  const [, year, month, date] = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/.exec(latinDigits(path)) ?? [];
  const day = year && month && date ? `${year}-${pad(Number(month))}-${pad(Number(date))}` : null;
  return day ?? path.split('/').map(dayInFileName).find(Boolean) ?? null;
}

/** The day at the start of a file name such as `2020-11-10-summit.md`, or null. */
export function dayInFileName(name: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_.]|$)/.exec(latinDigits(name)) ?? [];
  return year && month && date ? `${year}-${pad(Number(month))}-${pad(Number(date))}` : null;
}

/**
 * The time that decides what is scheduled and what has expired: SOURCE_DATE_EPOCH (reproducible-builds.org), or now.
 */
export function asOf(env: Record<string, string | undefined>): number {
  const epoch = Number(env['SOURCE_DATE_EPOCH']);
  return env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch) ? epoch * 1000 : Date.now();
}

/** Whether a text is the name of a known time zone, such as `Europe/Zurich`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day, `YYYY-MM-DD`, of a point in time in a zone. */
export function dayOf(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone, true)).toISOString().slice(0, 10);
}

/** A date for machines: the Gregorian day, or the time with its offset. */
export function isoDate(date: ArchiveDate): string {
  return date.timed ? isoTime(date.instant, date.zone) : gregorianDay(date);
}

/** The Gregorian day of a date, whatever calendar the site uses. */
export function gregorianDay({ instant, zone }: ArchiveDate): string {
  return dayOf(instant, zone);
}

/** RFC 3339 without fractions, for feeds and sitemaps. In UTC if the zone's historical offset has seconds. */
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
  shortMonth: { month: 'short' },
  narrowMonth: { month: 'narrow' },
  dayAndMonth: { day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Unicode has no pattern of Sorani for a month with its year, and for a day without a year. */
const WITHOUT_PATTERNS = /^ckb\b/;

/**
 * A day (`YYYY-MM-DD`) or month (`YYYY-MM`) in the words of a language. Eras are left out, because a site has one
 * calendar.
 */
export function printDay(
  day: string,
  lang: string,
  style: keyof typeof STYLES,
  calendar: Calendar = 'gregorian',
): string {
  const whole = day.length === 7 ? `${day}-01` : day;
  if (WITHOUT_PATTERNS.test(lang) && style === 'month')
    return printDay(whole, lang, 'long', calendar).replace(/^\S+\s/u, '');
  if (WITHOUT_PATTERNS.test(lang) && style === 'dayAndMonth') return printDay(whole, lang, 'short', calendar);
  const instant = Date.parse(toGregorian(whole, calendar) ?? whole);
  const format = formatter(lang, STYLES[style]);
  if (calendar === 'gregorian') return withOrdinal(format.format(instant), lang);
  // The order of date parts in a language, with the month numbers and names of the calendar.
  const own = formatter(lang, STYLES[style], calendar).formatToParts(instant);
  return format
    .formatToParts(instant)
    .map((part) => (part.type === 'literal' ? part : (own.find(({ type }) => type === part.type) ?? part)).value)
    .join('');
}

/** `18:30` in the site's zone, in the digits of the language. */
export function printTime(instant: number, lang: string, zone: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(lang, options).format(instant + offsetAt(instant, zone, true));
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const PLAIN: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-arab' };

function formatter(
  lang: string,
  options: Intl.DateTimeFormatOptions,
  calendar: Calendar = 'gregorian',
): Intl.DateTimeFormat {
  const key = `${lang} ${calendar} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    // English without a region uses British order (10 November 2020), and Arabic without a region
    // uses Arabic digits. Regional variants keep their own.
    const locale = PLAIN[lang] ?? lang;
    found = new Intl.DateTimeFormat(locale, {
      ...options,
      timeZone: 'UTC',
      calendar: calendar === 'gregorian' ? 'gregory' : calendar,
    });
    formatters.set(key, found);
  }
  return found;
}

function offsetOf(text: string): number | null {
  if (/^(z|utc|gmt)$/i.test(text)) return 0;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text.trim()) ?? [];
  if (!sign || Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The milliseconds that a zone is ahead of UTC. `time` is local time of the zone written as UTC or, with `isInstant`, a
 * point in time. A local time that a clock change skips or repeats gets the offset before the change.
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

/** The local time of a zone at a point in time, written as UTC. */
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

/** An offset in milliseconds as text: `-04:00`. */
function zoneOf(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return offset === 0 ? 'UTC' : `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
