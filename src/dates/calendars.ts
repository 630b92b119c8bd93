/**
 * Calendars other than the Gregorian one. All write days as `YYYY-MM-DD`. Their rules come from Unicode's data through
 * `Intl`; there is no table here.
 */
export const CALENDARS = ['gregorian', 'persian', 'islamic-umalqura'] as const;
export type Calendar = (typeof CALENDARS)[number];

/** The years of other calendars in which archives lie: from about 1820 to about 2120. */
const YEARS: Record<Exclude<Calendar, 'gregorian'>, [first: number, last: number]> = {
  persian: [1200, 1499],
  'islamic-umalqura': [1235, 1549],
};
/** The first day of such a calendar and the mean length of its years: a start for the search. */
const BEGINS: Record<Exclude<Calendar, 'gregorian'>, [epoch: number, days: number]> = {
  persian: [Date.UTC(622, 2, 22), 365.2422],
  'islamic-umalqura': [Date.UTC(622, 6, 19), 354.367],
};
const DAY = 86_400_000;

/** Languages whose archives may use the Persian or the Islamic calendar. */
const LANGUAGES = new Set('fa prs ar ckb ku ps ur sd ug az azb lrc mzn glk'.split(' '));

/** Whether archives in a language may use another calendar. */
export function mayCountOtherwise(lang: string): boolean {
  return LANGUAGES.has(lang.toLowerCase().split('-')[0] ?? '');
}

/** The calendar that readers of a language use, by Unicode's data: Persian readers use the Persian one. */
export function calendarOf(lang: string): Calendar {
  const [first] = new Intl.Locale(lang).getCalendars();
  return CALENDARS.find((calendar) => calendar === first) ?? 'gregorian';
}

/** Whether a year is plausible in the site's calendar: in the Persian one 1397 is, 2018 is not. */
export function fitsCalendar(year: number, calendar: Calendar): boolean {
  if (calendar === 'gregorian') return true;
  const [first, last] = YEARS[calendar];
  return year >= first && year <= last;
}

/** Years that are impossible for a Gregorian archive, but possible in another calendar. */
export function isYearOfOthers(year: number): boolean {
  return year >= 1300 && year <= 1500;
}

const known = new Map<string, string | null>();

/** Converts a day of a calendar to a Gregorian day; null if the calendar has no such day. */
export function toGregorian(day: string, calendar: Calendar): string | null {
  if (calendar === 'gregorian') return day;
  const key = `${calendar} ${day}`;
  if (!known.has(key)) known.set(key, search(day, calendar));
  return known.get(key) ?? null;
}

function search(day: string, calendar: Exclude<Calendar, 'gregorian'>): string | null {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const [epoch, length] = BEGINS[calendar];
  let at = epoch + Math.round((year - 1) * length + ((month - 1) * length) / 12 + date - 1) * DAY;
  // Each step comes nearer; the last one covers at most a few days.
  for (let step = 0; step < 10; step++) {
    const found = partsAt(at, calendar);
    const off = Math.round((year - found[0]) * length + ((month - found[1]) * length) / 12) + date - found[2];
    if (year === found[0] && month === found[1] && date === found[2]) return new Date(at).toISOString().slice(0, 10);
    const isLater = (found[0] - year || found[1] - month || found[2] - date) > 0;
    at += (off === 0 ? (isLater ? -1 : 1) : off) * DAY;
  }
  return null;
}

/** Converts a Gregorian day to a day of a calendar. */
export function inCalendar(day: string, calendar: Calendar): string {
  if (calendar === 'gregorian') return day;
  const [year, month, date] = partsAt(Date.parse(day), calendar);
  return [String(year).padStart(4, '0'), month, date].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The days of a month `YYYY-MM` of a calendar. */
export function daysInMonth(month: string, calendar: Calendar = 'gregorian'): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  if (calendar === 'gregorian') return new Date(Date.UTC(year, number, 0)).getUTCDate();
  const last = [31, 30, 29].find((date) => toGregorian(`${month}-${date}`, calendar) !== null);
  return last ?? 0;
}

const formatters = new Map<Calendar, Intl.DateTimeFormat>();

function partsAt(instant: number, calendar: Calendar): [year: number, month: number, date: number] {
  let formatter = formatters.get(calendar);
  if (!formatter) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    formatter = new Intl.DateTimeFormat('en', { ...parts, calendar, numberingSystem: 'latn', timeZone: 'UTC' });
    formatters.set(calendar, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return [Number(part['year']), Number(part['month']), Number(part['day'])];
}
