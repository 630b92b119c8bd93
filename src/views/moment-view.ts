import type { Calendar } from '../dates/calendars.ts';
import { calendarOf, inCalendar } from '../dates/calendars.ts';
import type { ArchiveDate } from '../dates.ts';
import { gregorianDay, isoDate, printDay, printTime } from '../dates.ts';
import { labelsFor } from '../site/label-tables.ts';
import { fill } from '../site/labels.ts';
import type { Site } from '../site/site.ts';
import type { DateView } from './frame.ts';

/**
 * The calendar in which an article's date is printed a second time. On a Gregorian site it is the calendar of the
 * article's language, on any other site the Gregorian one. Null if one calendar suffices.
 */
export function otherCalendarOf(articleLanguage: string, { calendar }: Pick<Site, 'calendar'>): Calendar | null {
  const other = calendar === 'gregorian' ? calendarOf(articleLanguage) : 'gregorian';
  return other === calendar ? null : other;
}

/** A date with its time, if that is known, and with its day in a second calendar, if there is one. */
export function momentView(date: ArchiveDate, lang: string, site: Site, articleLanguage: string): DateView {
  const own = printDay(date.day, lang, 'long', site.calendar);
  const other = otherCalendarOf(articleLanguage, site);
  const day = other ? `${own} (${printDay(inCalendar(gregorianDay(date), other), lang, 'long', other)})` : own;
  return {
    text: date.timed
      ? fill(labelsFor(lang, site).dayWithTime, { day, time: printTime(date.instant, lang, date.zone) })
      : day,
    iso: isoDate(date),
  };
}
