import { quote } from '../problems.ts';
import type { RawEntry, RawMap } from '../raw/raw.ts';
import { slugify } from '../urls.ts';
import { WRITTEN_KEYS } from './article-keys.ts';
import type { Report } from './setting-report.ts';
import type { GroupingSetting } from './site.ts';

/**
 * Keys that articles already have, and names of the search's parameters and filters. A grouping must not have any of
 * these as its key.
 */
export const TAKEN_KEYS: ReadonlySet<string> = new Set([
  ...WRITTEN_KEYS.map((key) => key.toLowerCase()),
  ...['author', 'tag', 'language'],
  ...['year', 'month', 'day', 'q', 'from', 'to', 'order'],
]);

const KEYS_OF_ROW = ['key', 'label', 'one', 'directory'];
const EXAMPLE = 'groupings: [{ key: series, label: Series, directory: series }]';

/**
 * `groupings`: further front matter keys that group articles. `isReserved` says whether the archive itself uses a path.
 * A row with a fault is reported and left out.
 */
export function readGroupings(
  entry: RawEntry,
  report: Report,
  isReserved: (path: string) => boolean,
): GroupingSetting[] | undefined {
  if (entry.value.kind !== 'list') return report(entry, `a ${entry.value.kind}`, EXAMPLE);
  const rows: GroupingSetting[] = [];
  for (const item of entry.value.items) {
    const at = { ...entry, value: item };
    if (item.kind !== 'map') report(at, `a ${item.kind}`, EXAMPLE);
    else {
      const row = readRow(item, at, report);
      if (row && isFree(row, rows, at, report, isReserved)) rows.push(row);
    }
  }
  return rows;
}

function readRow(map: RawMap, at: RawEntry, report: Report): GroupingSetting | undefined {
  const text = (name: string) => {
    const value = map.entries.find(({ key }) => key === name)?.value;
    return value?.kind === 'text' ? value.text.trim() : '';
  };
  for (const { key, value } of map.entries)
    if (!KEYS_OF_ROW.includes(key))
      report({ ...at, key: `groupings.${key}`, value }, quote(key), `one of ${KEYS_OF_ROW.join(', ')}`);
  const key = text('key').toLowerCase();
  if (!/^[a-z][a-z0-9_-]{0,39}$/.test(key))
    return report(
      at,
      `a grouping with the key ${quote(text('key'))}`,
      `a key of your articles, in letters: ${EXAMPLE}`,
    );
  if (TAKEN_KEYS.has(key))
    return report(at, `the key ${quote(key)}, which every article has already`, 'another key, such as series');
  const label = text('label') || key;
  const directory = slugify(text('directory') || key);
  return { key, label, one: text('one') || label, directory };
}

/** Whether no other grouping and no page of the archive uses the directory or the key. */
function isFree(
  { key, directory }: GroupingSetting,
  rows: GroupingSetting[],
  at: RawEntry,
  report: Report,
  isReserved: (path: string) => boolean,
): boolean {
  const same = rows.find((row) => row.directory === directory || row.key === key);
  const cure = `directory: ${key === directory ? `${key}-pages` : key}, or another unused one`;
  if (same?.key === key) report(at, `the key ${quote(key)}, which an earlier grouping has`, 'each key once');
  else if (same) report(at, `the directory /${directory}/ of ${same.key} and of ${key}`, cure);
  else if (directory === '' || isReserved(`/${directory}/`))
    report(at, `the directory /${directory}/, which the archive itself uses`, cure);
  else return true;
  return false;
}
