import { distance, withPersianLetters } from '../problems/nearest.ts';
import type { Calendar } from './calendars.ts';
import { CALENDARS, inCalendar } from './calendars.ts';

/** Languages whose month names we read: those of Iran, Afghanistan and the Arabic countries. */
const LANGUAGES = ['fa', 'fa-AF', 'ps', 'ar', 'ar-SY', 'ar-MA', 'ur', 'ckb', 'en'];

/** A month of a calendar. */
export interface NamedMonth {
  calendar: Calendar;
  /** 1 to 12. */
  month: number;
}

let names: Map<string, NamedMonth> | undefined;

/** The month with this full name in any of the languages; else null. */
export function calendarMonth(name: string): NamedMonth | null {
  names ??= monthNames();
  return names.get(fold(name)) ?? null;
}

/** The month of a calendar whose name differs from this one by a letter; else null. */
export function nearMonth(name: string, calendar: Calendar): number | null {
  names ??= monthNames();
  const folded = fold(name);
  if (folded.length < 4) return null;
  for (const [known, named] of names)
    if (named.calendar === calendar && distance(known, folded) === 1) return named.month;
  return null;
}

function monthNames(): Map<string, NamedMonth> {
  const found = new Map<string, NamedMonth>();
  for (const calendar of CALENDARS) {
    for (const language of LANGUAGES) {
      const counting = calendar === 'gregorian' ? 'gregory' : calendar;
      const format = new Intl.DateTimeFormat(language, { month: 'long', calendar: counting, timeZone: 'UTC' });
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
  return withPersianLetters(name.normalize('NFKD').replace(/[^\p{L}\p{N}]|\p{Lm}/gu, ''))
    .replaceAll('ە', 'ه')
    .toLowerCase();
}
