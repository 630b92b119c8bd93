import type { Calendar } from './calendars.ts';
import { inCalendar } from './calendars.ts';

/** The reader's current day, `2020-11-10`, by the clock and zone of the browser, in the site's calendar. */
export function readersDay(calendar: Calendar): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return inCalendar(parts.map((part) => String(part).padStart(2, '0')).join('-'), calendar);
}

/** Full years between two Gregorian days. A year from 29 February is complete on 1 March. */
export function fullYearsBetween(day: string, later: string): number {
  const years = Number(later.slice(0, 4)) - Number(day.slice(0, 4));
  return later.slice(5) < day.slice(5) ? years - 1 : years;
}
