import { quote } from '../problems.ts';
import type { Raw, RawEntry, RawMap } from '../raw/raw.ts';
import type { Report } from './setting-report.ts';

/** The text of a value. Undefined, and reported, if the value is a list, a map or empty. */
export function settingText(entry: RawEntry, report: Report, cure = `${entry.key}: one text`): string | undefined {
  const { value } = entry;
  if (value.kind === 'text' && value.text.trim() !== '') return value.text.trim();
  return report(entry, `a ${value.kind === 'text' ? 'value that is empty' : value.kind}`, cure);
}

/** The items of a list, or a single value as a list of one. */
export function itemsOf(entry: RawEntry): RawEntry[] {
  const items: Raw[] = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.map((value) => ({ ...entry, value }));
}

/** The entries of a map with known keys. Unknown keys are reported with the nearest known one. */
export function knownEntries(
  entry: RawEntry,
  known: readonly string[],
  report: Report,
  example: string,
): RawMap['entries'] {
  if (entry.value.kind !== 'map') return report(entry, `a ${entry.value.kind}`, example) ?? [];
  return entry.value.entries.flatMap((inner) => {
    const named = { ...inner, key: `${entry.key}.${inner.key}` };
    if (known.includes(inner.key)) return [inner];
    const cure = `${nearest(inner.key, known)}, one of ${known.join(', ')}`;
    return report({ ...named, value: { ...inner.value, at: inner.at } }, quote(inner.key), cure) ?? [];
  });
}

/** The name with the longest common beginning; of several, the shortest. */
function nearest(name: string, known: readonly string[]): string {
  const shared = (other: string) => {
    let length = 0;
    while (length < name.length && name[length]?.toLowerCase() === other[length]?.toLowerCase()) length++;
    return length;
  };
  return [...known].sort((a, b) => shared(b) - shared(a) || a.length - b.length)[0]!;
}

/** The text under a key of a map; undefined if there is none. */
export function textIn(value: Raw, key: string): string | undefined {
  if (value.kind !== 'map') return undefined;
  const found = value.entries.find((entry) => entry.key === key)?.value;
  return found?.kind === 'text' && found.text.trim() !== '' ? found.text.trim() : undefined;
}
