import type { Edit, Place } from '../problems.ts';

/**
 * A value as its author wrote it, with its place. No text has been interpreted as a number, a date or a yes yet. An
 * empty value (`key:`, `~`, `null`) is an empty text.
 */
export type Raw =
  | { kind: 'text'; text: string; at: Place }
  | { kind: 'list'; items: Raw[]; at: Place }
  | { kind: 'map'; entries: RawEntry[]; at: Place };

export interface RawEntry {
  key: string;
  value: Raw;
  /** The place of the key. */
  at: Place;
}

export type RawMap = Extract<Raw, { kind: 'map' }>;

/** The result of a parser: a map, the keys that occur twice (the last one counts), or the reason why it failed. */
export type RawResult =
  | { ok: true; map: RawMap; twice: RawEntry[] }
  /** `cure` and `edits`, where the fault is one that editors often make. */
  | { ok: false; at: Place; reason: string; cure?: string; edits?: Edit[] };

/** Deeper nesting is refused: no front matter needs it, and hostile input could exhaust the stack. */
export const MAX_DEPTH = 20;

/**
 * Turns data of a TOML parser into raw values. The parser gives no places, so we search the text for the line of each
 * key.
 */
export function rawFromData(data: Record<string, unknown>, lines: string[], firstLine: number): RawMap {
  const lineOf = linesOfKeys(lines);
  const convert = (value: unknown, at: Place, depth: number): Raw => {
    if (depth > MAX_DEPTH) return { kind: 'text', text: '', at };
    if (Array.isArray(value)) return { kind: 'list', items: value.map((v) => convert(v, at, depth + 1)), at };
    if (value !== null && typeof value === 'object') return convertMap(value as Record<string, unknown>, at, depth + 1);
    return { kind: 'text', text: value === null || value === undefined ? '' : String(value).toWellFormed(), at };
  };
  const convertMap = (map: Record<string, unknown>, at: Place, depth: number): RawMap => ({
    kind: 'map',
    at,
    entries: Object.entries(map).map(([key, value]) => {
      const place = depth === 0 ? { line: firstLine + (lineOf.get(key) ?? 0), column: 1 } : at;
      return { key, value: convert(value, place, depth), at: place };
    }),
  });
  return convertMap(data, { line: firstLine, column: 1 }, 0);
}

/** The first line of each key or table, counted from 0. */
function linesOfKeys(lines: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [number, line] of lines.entries()) {
    const written = /^\s*\[+([^\].]+)/.exec(line)?.[1] ?? (line.includes('=') ? line.slice(0, line.indexOf('=')) : '');
    const key = written.trim().replace(/^["']|["']$/g, '');
    if (key !== '' && !found.has(key)) found.set(key, number);
  }
  return found;
}

/** Whether the author wrote nothing: an empty text, list or map. */
export function isEmpty(raw: Raw): boolean {
  if (raw.kind === 'text') return raw.text.trim() === '';
  return raw.kind === 'list' ? raw.items.every(isEmpty) : raw.entries.length === 0;
}
