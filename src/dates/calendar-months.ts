import type { Calendar } from './calendars.ts';
import { CALENDARS, inCalendar } from './calendars.ts';

/** Languages whose month names we read: those of Iran, Afghanistan and the Arabic countries. */
const LANGUAGES = ['fa', 'fa-AF', 'ps', 'ar', 'ur', 'en'];

/** A month of a calendar other than the Gregorian one. */
export interface NamedMonth {
  calendar: Calendar;
  /** 1 to 12. */
  month: number;
}

let names: Map<string, NamedMonth> | undefined;

/** The month of the Persian or Islamic calendar with this full name in any of the languages; else null. */
export function calendarMonth(name: string): NamedMonth | null {
  names ??= monthNames();
  return names.get(fold(name)) ?? null;
}

function monthNames(): Map<string, NamedMonth> {
  const found = new Map<string, NamedMonth>();
  for (const calendar of CALENDARS) {
    if (calendar === 'gregorian') continue;
    for (const language of LANGUAGES) {
      const format = new Intl.DateTimeFormat(language, { month: 'long', calendar, timeZone: 'UTC' });
      // Every day of more than a year, so that each month of a calendar occurs.
      for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2021, 0, 15); day += 5 * 86_400_000) {
        const month = Number(inCalendar(new Date(day).toISOString().slice(0, 10), calendar).slice(5, 7));
        const name = fold(format.format(day));
        if (!found.has(name)) found.set(name, { calendar, month });
      }
    }
  }
  return found;
}

/**
 * Normalises a name: without vowel marks, apostrophes and joiners, and with Persian letter forms in place of Arabic
 * ones.
 */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .toLowerCase();
}
