import { rawFromData } from './raw.ts';
import type { RawResult } from './raw.ts';

/** Reads a JSON object (RFC 8259). */
export function readJson(text: string, firstLine: number): RawResult {
  try {
    const data: unknown = JSON.parse(text);
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
      return { ok: false, at: { line: firstLine, column: 1 }, reason: 'no object of keys and values' };
    }
    const map = rawFromData(data as Record<string, unknown>, text.split('\n'), firstLine);
    return { ok: true, map, twice: [] };
  } catch (error) {
    const message = (error as Error).message;
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    const before = text.slice(0, offset).split('\n');
    const at = { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    return { ok: false, at, reason: message };
  }
}
