import { parse, TomlError } from 'smol-toml';
import type { RawResult } from './raw.ts';
import { rawFromData } from './raw.ts';

/** Reads TOML 1.0. Dates keep the form they were written in, as far as TOML tells it. */
export function readToml(text: string, firstLine: number): RawResult {
  try {
    return {
      ok: true,
      map: rawFromData(withDatesAsText(parse(text, { maxDepth: 20 })), text.split('\n'), firstLine),
      twice: [],
    };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const column = error instanceof TomlError ? error.column : 1;
    // A name of thousands of parts ends the stack, where no other limit is.
    const reason =
      error instanceof RangeError
        ? 'too many or too deeply nested values'
        : ((error as Error).message.split('\n')[0] ?? 'not TOML');
    return { ok: false, at: { line: firstLine + line - 1, column }, reason };
  }
}

/** smol-toml makes dates objects that know the form they were written in. */
function withDatesAsText(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
