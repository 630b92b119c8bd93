import type { Edit } from '../../problems.ts';
import { problem, quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import type { Reading } from '../values.ts';
import type { Folded, Key } from './dialects.ts';
import { nearestKey } from './nearest-key.ts';

/** Reports keys that occur twice, and unknown keys. */
export function reportKeys(reading: Reading, text: string, twice: RawEntry[], { unknown, fields }: Folded): void {
  for (const entry of twice) {
    const cure = `${entry.key} once: only the last one counts`;
    const at = { file: reading.file, field: entry.key, ...entry.at };
    const fix = withoutLine(text, entry.at.line, entry.key, entry.value);
    reading.problems.push(problem('key-twice', at, `${entry.key} a second time`, cure, fix));
  }
  for (const entry of unknown) {
    const nearest = nearestKey(entry.key);
    const cure = nearest ? `${nearest}, the nearest known key` : 'delete it, or leave it: Backfile ignores it';
    const isFree = nearest !== null && !fields.has(nearest as Key);
    const fix = isFree ? [{ ...entry.at, from: entry.key, to: nearest }] : undefined;
    reading.problems.push(
      problem('key-unknown', { file: reading.file, field: entry.key, ...entry.at }, quote(entry.key), cure, fix),
    );
  }
}

/** The edit that deletes a key's second occurrence, if it has the same value as the first. */
function withoutLine(text: string, line: number, key: string, value: RawEntry['value']): Edit[] | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const [own = '', first] = [lines[line - 1], lines.findIndex((other) => other.startsWith(`${key}:`))];
  const isSame = value.kind === 'text' && first >= 0 && first < line - 1 && lines[first]!.trim() === own.trim();
  return isSame && own !== '' ? [{ line, column: 1, from: `${own}\n`, to: '' }] : undefined;
}
