import type { Calendar } from './calendars.ts';
import { inCalendar } from './calendars.ts';

/** The reader's current day, `2020-11-10`, by the clock and zone of the browser, in the site's calendar. */
export function readersDay(calendar: Calendar): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return inCalendar(parts.map((part) => String(part).padStart(2, '0')).join('-'), calendar);
}
