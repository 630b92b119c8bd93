import { parse, TomlError } from 'smol-toml';
import type { RawResult } from './raw.ts';
import { rawFromData } from './raw.ts';

/** Parses TOML 1.0. Dates keep their written form as far as the parser reports it. */
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
    // A key of thousands of parts exhausts the stack before any other limit applies.
    const reason =
      error instanceof RangeError
        ? 'too many or too deeply nested values'
        : ((error as Error).message.split('\n')[0] ?? 'not TOML');
    return { ok: false, at: { line: firstLine + line - 1, column }, reason };
  }
}

/** smol-toml returns dates as objects that know their written form. */
function withDatesAsText(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
