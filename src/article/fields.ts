import type { Calendar } from '../dates/calendars.ts';
import type { ArchiveDate } from '../dates.ts';
import { parseDate } from '../dates.ts';
import type { RawEntry } from '../raw/raw.ts';
import { isEmpty } from '../raw/raw.ts';
import { PRINTED_KEYS } from '../site/article-keys.ts';
import type { Article, ArticleImage } from './article.ts';
import type { Folded } from './keys/dialects.ts';
import type { Reading } from './values.ts';
import {
  booleanOf,
  plainLine,
  plainProse,
  readDate,
  readNames,
  readProse,
  readText,
  report,
  textOf,
  toData,
  webAddress,
} from './values.ts';
import { endStandfirst } from './words/end-standfirst.ts';

/** The standfirst; one that breaks off gets an ellipsis. `text` is the article's text. */
export function readStandfirst(reading: Reading, entry: RawEntry | undefined, text: string): string | undefined {
  const standfirst = readProse(reading, entry);
  return standfirst && endStandfirst(standfirst, text);
}

/** Whether the value of a key means yes. */
export function readYes(reading: Reading, entry: RawEntry | undefined): boolean {
  const written = entry && booleanOf(entry.value);
  if (entry && written === undefined)
    report(reading, 'value-type', entry, 'neither yes nor no', `${entry.key}: true, or delete the key`);
  return written === true;
}

/** `image`: a file; or {src, alt, caption, credit}; or a list, of which the first item counts. */
export function readImage(reading: Reading, folded: Folded): ArticleImage | undefined {
  const entry = folded.fields.get('image');
  const value = entry?.value.kind === 'list' ? entry.value.items[0] : entry?.value;
  if (!entry || !value) return undefined;
  const beside = (key: 'imageAlt' | 'imageCaption' | 'imageCredit') => readProse(reading, folded.fields.get(key));
  const line = value.at.line;
  const optional = (caption: string | undefined, credit: string | undefined) => ({
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  });
  if (value.kind === 'text') {
    if (/^(true|false)$/i.test(value.text.trim())) return undefined;
    return {
      src: value.text.trim(),
      alt: beside('imageAlt') ?? '',
      line,
      ...optional(beside('imageCaption'), beside('imageCredit')),
    };
  }
  const src =
    value.kind === 'map' ? textOf(value, ['src', 'url', 'path', 'file', 'image', 'relative', 'source']) : undefined;
  if (value.kind !== 'map' || src === undefined) {
    if (value.kind === 'map') return undefined;
    report(reading, 'value-type', entry, 'no file name', 'image: { src: photo.jpg, alt: what it shows }');
    return undefined;
  }
  const part = (...keys: string[]) => {
    const text = textOf(value, keys);
    return text === undefined ? undefined : plainProse(text);
  };
  const alt = part('alt', 'alttext') ?? beside('imageAlt') ?? '';
  return {
    src: src.trim(),
    alt,
    line,
    ...optional(
      part('caption', 'title') ?? beside('imageCaption'),
      part('credit', 'attribution', 'copyright') ?? beside('imageCredit'),
    ),
  };
}

/** `section`: a path as text (`iran/protests`, `Iran > Protests`) or as a list, top first. */
export function readSection(reading: Reading, entry: RawEntry | undefined): string[] {
  if (!entry) return [];
  const { value } = entry;
  const parts =
    value.kind === 'list'
      ? value.items.map((item) => (item.kind === 'text' ? item.text : ''))
      : value.kind === 'text'
        ? value.text.split(/[>›»/]/)
        : [];
  if (value.kind === 'map') report(reading, 'value-type', entry, 'a map', `${entry.key}: iran/protests`);
  return parts.map(plainLine).filter((part) => part !== '');
}

/** The names under the keys of the site's further groupings. */
export function readGroups(reading: Reading, { groups }: Folded): Article['groups'] {
  if (groups.size === 0) return undefined;
  return Object.fromEntries(
    [...groups].map(([key, entry]) => [key, { names: readNames(reading, entry), line: entry.at.line }]),
  );
}

/** `source`: {name, url, archived}, a name, or an address. */
export function readOrigin(reading: Reading, folded: Folded): Article['source'] {
  const entry = folded.fields.get('source');
  const map = entry?.value.kind === 'map' ? entry.value : undefined;
  const text = entry && !map ? readText(reading, entry) : undefined;
  const url =
    webAddress(map ? textOf(map, ['url', 'href', 'link']) : (text ?? '')) ??
    webAddress(readText(reading, folded.fields.get('sourceUrl')));
  const archived = webAddress(map && textOf(map, ['archived', 'archive']));
  const given =
    (map && textOf(map, ['name', 'title'])) ??
    readText(reading, folded.fields.get('sourceName')) ??
    (webAddress(text) ? undefined : text);
  const name = given ? plainLine(given) : url ? new URL(url).host : undefined;
  return name ? { name, ...(url ? { url } : {}), ...(archived ? { archived } : {}) } : undefined;
}

/** `corrections`: a list of {date, text}, or one text. */
export function readCorrections(
  reading: Reading,
  entry: RawEntry | undefined,
  published?: ArchiveDate,
): Article['corrections'] {
  if (!entry) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.flatMap((item) => {
    const text =
      item.kind === 'text'
        ? item.text
        : item.kind === 'map'
          ? textOf(item, ['text', 'note', 'correction', 'description'])
          : undefined;
    if (text === undefined) {
      report(
        reading,
        'value-type',
        { key: entry.key, value: item },
        'a correction without text',
        'corrections: [{ date: 2020-11-12, text: what was corrected }]',
      );
      return [];
    }
    const written = item.kind === 'map' ? item.entries.find(({ key }) => key.toLowerCase() === 'date') : undefined;
    const date =
      written && !isEmpty(written.value)
        ? correctionDate(reading, { ...written, key: `${entry.key}.date` }, published)
        : undefined;
    return [{ text: plainProse(text), ...(date ? { date } : {}) }];
  });
}

/** The date of a correction. One before the article's date is reported, but still printed. */
function correctionDate(reading: Reading, entry: RawEntry, published?: ArchiveDate): ArchiveDate | undefined {
  const date = readDate(reading, entry);
  if (date && published && date.day < published.day) {
    const found = `${date.day}, and the article is of ${published.day}`;
    report(reading, 'correction-early', entry, found, laterDay(date, published, reading.calendar));
  }
  return date;
}

/**
 * What to write for a day before the article's. Only the editor knows which of the two dates is wrong, so there is no
 * certain cure.
 */
export function laterDay(date: ArchiveDate, published: ArchiveDate, calendar: Calendar): string {
  const year = Number(published.day.slice(0, 4));
  const days = [year, year + 1].map((y) => `${y}${date.day.slice(4)}`);
  const later = days.find((day) => day >= published.day && parseDate(day, null, calendar) !== null);
  return later
    ? `${later} if the year is wrong, or another day on or after ${published.day}`
    : `a day on or after ${published.day}, or correct the date of the article`;
}

/** `license`: a name or an address, or a map of both. */
export function readLicense(reading: Reading, entry: RawEntry | undefined): string | undefined {
  if (entry?.value.kind !== 'map') return readText(reading, entry);
  const text = textOf(entry.value, ['name', 'title', 'url']);
  return text === undefined ? undefined : plainLine(text);
}

/** The texts of the keys that are only printed. */
export function readPrinted(reading: Reading, { fields }: Folded): Pick<Article, 'printed'> {
  const texts = PRINTED_KEYS.map((key) => [key, readText(reading, fields.get(key))] as const);
  const printed = Object.fromEntries(texts.filter(([, text]) => text));
  return Object.keys(printed).length > 0 ? { printed } : {};
}

/** The values that belong to no field, as plain data without a prototype. */
export function keptData(entries: RawEntry[]): Record<string, unknown> {
  return Object.assign(
    Object.create(null),
    Object.fromEntries(entries.map((entry) => [entry.key, toData(entry.value)])),
  );
}
