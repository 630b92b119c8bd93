import type { ArchiveDate } from '../dates.ts';
import { gregorianDay, isoDate, printDay, printTime } from '../dates.ts';
import type { Site } from '../site/site.ts';
import type { DateView } from './frame.ts';

/** A date with its time, where one is known; in a site of another calendar with its Gregorian day beside it. */
export function momentView(date: ArchiveDate, lang: string, { calendar }: Site): DateView {
  const own = printDay(date.day, lang, 'long', calendar);
  const day = calendar === 'gregorian' ? own : `${own} (${printDay(gregorianDay(date), lang, 'long')})`;
  return {
    text: date.timed ? `${day}, ${printTime(date.instant, lang, date.zone)}` : day,
    iso: isoDate(date),
  };
}
