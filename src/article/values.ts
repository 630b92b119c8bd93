import { parseEntities } from 'parse-entities';
import type { Calendar } from '../dates/calendars.ts';
import type { ArchiveDate } from '../dates.ts';
import { atLatest, gregorianDay, parseDate, parseDayAlone } from '../dates.ts';
import { elementsThat } from '../html-elements.ts';
import type { Edit, Problem, ProblemCode } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { Raw, RawEntry, RawMap } from '../raw/raw.ts';
import { cutText } from '../urls.ts';
import { cureDate } from './day/date-cures.ts';
import { isOfOtherCalendar } from './day/other-calendars.ts';
import { dropHiddenLetters, mayHide } from './hidden-letters.ts';

/**
 * Nothing was printed before this year. A year with a missing or extra digit would add a bar to every strip of years.
 */
const [FIRST_DAY, LAST_DAY] = ['1400-01-01', '2999-12-31'];

/** The most tags or authors of one article, because each has pages of its own. */
const MAX_NAMES = 200;
/** The most characters of one name, because every page of its group prints it. */
const LONGEST_NAME = 200;

/** Readers of single values. Each returns the value, or undefined and a problem that says what to write. */
export interface Reading {
  file: string;
  timeZone: string | null;
  calendar: Calendar;
  /** The site's language: it shows where to expect dates of another calendar. */
  language: string;
  problems: Problem[];
  /** Times at which the article's reading would change, in milliseconds since 1970. */
  moments: number[];
}

export function report(
  reading: Reading,
  code: ProblemCode,
  entry: { key: string; value: Raw },
  found: string,
  cure: string,
  fix?: Edit[],
): void {
  reading.problems.push(problem(code, { file: reading.file, field: entry.key, ...entry.value.at }, found, cure, fix));
}

/** The edit that replaces a value, if the value is a text on one line. */
export function rewrite(value: Raw, to: string): Edit[] | undefined {
  if (value.kind !== 'text' || value.text === '' || value.text.includes('\n')) return undefined;
  return [{ ...value.at, from: value.text, to }];
}

/** Plain text on one line, HTML entities decoded. */
export function readText(reading: Reading, entry: RawEntry | undefined): string | undefined {
  return plainLine(readWritten(reading, entry) ?? '') || undefined;
}

/** A headline. We remove HTML tags of editors before we decode entities. */
export function readHeadline(reading: Reading, entry: RawEntry | undefined): string | undefined {
  return plainLine(withoutTags(readWritten(reading, entry) ?? '')) || undefined;
}

/** Prose on one line. */
export function readProse(reading: Reading, entry: RawEntry | undefined): string | undefined {
  return plainProse(readWritten(reading, entry) ?? '') || undefined;
}

/** The text as it was written. */
function readWritten(reading: Reading, entry: RawEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const { value } = entry;
  const single = value.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
  if (single?.kind === 'text') return single.text;
  report(reading, 'value-type', entry, `a ${value.kind}`, `${entry.key}: one text`);
  return undefined;
}

/** Joins the lines of a text, decodes entities such as `&#8216;`, and leaves out invisible characters. */
export function plainLine(text: string): string {
  const decoded = decodeEntities(text);
  return (mayHide(decoded) ? dropHiddenLetters([decoded]).texts[0]! : decoded)
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .normalize('NFC');
}

function decodeEntities(text: string): string {
  return text.includes('&') ? parseEntities(text) : text;
}

/** Reports invisible characters in a value, which are not printed. */
export function reportHidden(reading: Reading, entries: RawEntry[]): void {
  const visit = (key: string, value: Raw): void => {
    if (value.kind === 'list') for (const item of value.items) visit(key, item);
    else if (value.kind === 'map') for (const entry of value.entries) visit(key, entry.value);
    else {
      const decoded = decodeEntities(value.text);
      const dropped = mayHide(decoded) ? dropHiddenLetters([decoded]).dropped : [];
      if (dropped.length > 0)
        report(reading, 'text-hidden', { key, value }, `${dropped.join('; ')}: left out`, 'the text without them');
    }
  };
  for (const { key, value } of entries) visit(key, value);
}

const TAGS = new RegExp(`</?(?:${elementsThat('inValues').join('|')})(?:\\s[^<>]*)?/?>`, 'gi');

/** Turns a value in HTML or Markdown into plain text, without tags, emphasis and addresses of links. */
export function plainProse(text: string): string {
  return plainLine(
    withoutTags(text)
      .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
      .replace(/(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
      .replace(/`([^`]+)`/g, '$1'),
  );
}

/** Removes the tags that editors put into headlines. A lone `<` and other tag names stay. */
function withoutTags(text: string): string {
  return text.replace(TAGS, (tag) => (/^<\/?(?:br|p)\b/i.test(tag) ? ' ' : ''));
}

/** A list, a text with commas, or a map with `name`s. */
export function readNames(reading: Reading, entry: RawEntry | undefined): string[] {
  if (!entry) return [];
  const { value } = entry;
  const items = value.kind === 'list' ? flat(value.items) : value.kind === 'text' ? splitAtCommas(value) : [value];
  const names = items.flatMap((item): string[] => {
    const text =
      item.kind === 'map'
        ? textOf(item, ['name', 'display_name', 'title', 'label'])
        : item.kind === 'text'
          ? item.text
          : undefined;
    if (text !== undefined) return [nameOf(plainLine(text), { key: entry.key, value: item }, reading)];
    report(
      reading,
      'value-type',
      { key: entry.key, value: item },
      `a ${item.kind} without a name`,
      `${entry.key}: [one, another]`,
    );
    return [];
  });
  const all = [...new Set(names.filter((name) => name !== ''))];
  if (all.length > MAX_NAMES)
    report(reading, 'value-type', entry, `${all.length} names, of which ${MAX_NAMES} count`, `at most ${MAX_NAMES}`);
  return all.slice(0, MAX_NAMES);
}

/** Hexo nests lists of names. */
function flat(items: Raw[]): Raw[] {
  return items.flatMap((item) => (item.kind === 'list' ? item.items : [item]));
}

function nameOf(name: string, entry: { key: string; value: Raw }, reading: Reading): string {
  if (name.length <= LONGEST_NAME) return name;
  const found = `${quote(name)}: a name of ${name.length} characters, of which only the first ${LONGEST_NAME} count`;
  report(reading, 'value-type', entry, found, `at most ${LONGEST_NAME} characters`);
  return cutText(name, LONGEST_NAME).trimEnd();
}

/** Commas between names, in the scripts that have their own. */
export const COMMA = /[,،，、]/;

function splitAtCommas(value: Extract<Raw, { kind: 'text' }>): Raw[] {
  return value.text.split(COMMA).map((text) => ({ kind: 'text', text, at: value.at }));
}

/**
 * A day, with or without a time. If only the time cannot be read, the day counts, with a warning. `unclear` is the time
 * of day that such a day then gets: an article must not appear earlier than its author meant.
 */
export function readDate(
  reading: Reading,
  entry: RawEntry | undefined,
  unclear: 'first' | 'last' = 'first',
): ArchiveDate | undefined {
  if (!entry) return undefined;
  const text = entry.value.kind === 'text' ? entry.value.text : undefined;
  const whole = text === undefined ? null : parseDate(text, reading.timeZone, reading.calendar);
  const alone = text === undefined || whole ? null : parseDayAlone(text, reading.timeZone, reading.calendar);
  const date = whole ?? alone?.date;
  if (text !== undefined && isOfOtherCalendar(reading, text, { field: entry.key, ...entry.value.at })) return undefined;
  const day = date && gregorianDay(date);
  if (date && day && day >= FIRST_DAY && day <= LAST_DAY) {
    if (!alone) return date;
    const found = `${quote(text!)}: ${quote(alone.unread)} is not a time with an offset from UTC, so only the day counts`;
    const meant = cureDate(text!, reading.calendar);
    if ('certain' in meant)
      report(reading, 'date-unclear', entry, found, meant.certain, rewrite(entry.value, meant.certain));
    else report(reading, 'date-unclear', entry, found, `${date.day}, or ${date.day}T18:30+01:00 to give a time`);
    return unclear === 'last' ? atLatest(date) : date;
  }
  const none = reading.calendar === 'gregorian' ? 'not a date' : `not a date of the calendar ${reading.calendar}`;
  const why = date ? `not between ${FIRST_DAY} and ${LAST_DAY}` : none;
  const found = text === undefined ? `a ${entry.value.kind}` : `${quote(text)}: ${why}`;
  const cure = cureDate(text ?? '', reading.calendar);
  const isCertain = 'certain' in cure;
  const fix = isCertain ? rewrite(entry.value, cure.certain) : undefined;
  report(reading, 'date-invalid', entry, found, isCertain ? cure.certain : cure.decide, fix);
  return undefined;
}

/** Yes or no, in the words of YAML 1.1 and other systems; undefined for any other word. */
export function booleanOf(value: Raw): boolean | undefined {
  const text = value.kind === 'text' ? value.text.trim().toLowerCase() : '';
  if (/^(true|yes|on|1|y|t)$/.test(text)) return true;
  return /^(false|no|off|0|n|f)$/.test(text) ? false : undefined;
}

/** The text under the first of several keys that a map has. */
export function textOf(map: RawMap, keys: string[]): string | undefined {
  for (const key of keys) {
    const value = map.entries.find((entry) => entry.key.toLowerCase() === key)?.value;
    if (value?.kind === 'text' && value.text.trim() !== '') return value.text;
  }
  return undefined;
}

/** An http or https address, unchanged, or undefined. */
export function webAddress(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

/** A raw value as plain data, to be stored. */
export function toData(raw: Raw): unknown {
  if (raw.kind === 'text') return raw.text;
  if (raw.kind === 'list') return raw.items.map(toData);
  return Object.fromEntries(raw.entries.map((entry) => [entry.key, toData(entry.value)]));
}
