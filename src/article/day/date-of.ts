import { inCalendar } from '../../dates/calendars.ts';
import { hasFormOfDay } from '../../dates/date-parts.ts';
import type { ArchiveDate } from '../../dates.ts';
import { dayInPath, parseDate } from '../../dates.ts';
import { problem, quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { decodePath } from '../../urls.ts';
import type { FileName } from '../file-name.ts';
import type { Reading } from '../values.ts';
import { readDate } from '../values.ts';
import { isOfOtherCalendar } from './other-calendars.ts';

/**
 * The date of an article. In order of preference: the date in the front matter, the day at the start of the file name,
 * the day in the permalink, the day in the names of the folders. `address` is the entry of the permalink.
 */
export function dateOf(
  reading: Reading,
  entry: RawEntry | undefined,
  name: FileName,
  address: RawEntry | undefined,
): ArchiveDate | undefined {
  const text = entry?.value.kind === 'text' ? entry.value.text : undefined;
  if (entry && (text === undefined || hasFormOfDay(text))) return readDate(reading, entry);
  const date = dateOfName(name, reading, entry) ?? dateOfPaths(reading, name, address);
  if (!entry || !date) return entry ? readDate(reading, entry) : date;
  const at = { file: reading.file, field: entry.key, ...entry.value.at };
  const found = `${quote(text!)}: not a day; Backfile uses ${date.day}, from the file name or address`;
  reading.problems.push(problem('date-unclear', at, found, `${entry.key}: ${date.day}`));
  return date;
}

function dateOfName(name: FileName, reading: Reading, entry: RawEntry | undefined): ArchiveDate | undefined {
  if (!name.day || isOfOtherCalendar(reading, name.day, { field: 'file name' })) return undefined;
  const date = parseDate(name.day, reading.timeZone, reading.calendar);
  if (!date && !entry) {
    const example = inCalendar('2020-11-10', reading.calendar);
    const at = { file: reading.file, field: 'file name' };
    reading.problems.push(
      problem('date-invalid', at, `${quote(name.day)}: not a date`, `a file name such as ${example}-summit.md`),
    );
  }
  return date ?? undefined;
}

function dateOfPaths(reading: Reading, name: FileName, address: RawEntry | undefined): ArchiveDate | undefined {
  const written = address?.value.kind === 'text' ? address.value.text : '';
  const path = written.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  for (const day of [dayInPath(decodePath(path) ?? path), name.folderDay]) {
    if (day !== null && isOfOtherCalendar(reading, day, { field: 'permalink or folder' })) return undefined;
    const date = day === null ? null : parseDate(day, reading.timeZone, reading.calendar);
    if (date) return date;
  }
  return undefined;
}
