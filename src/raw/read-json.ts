import type { RawResult } from './raw.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Parses a JSON object (RFC 8259). Every JSON text is also YAML 1.2, so the YAML parser gives the place of every value.
 */
export function readJson(text: string, firstLine: number): RawResult {
  const result = readYaml(text, firstLine);
  if (!result.ok) return result;
  try {
    JSON.parse(text);
    return result;
  } catch (error) {
    return { ok: false, at: placeOf(text, firstLine), reason: (error as Error).message.split('\n')[0] ?? 'not JSON' };
  }
}

const TOKEN =
  /\s*(?:[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/iy;

/** The offset of the first character that is not a JSON token, or of the end. V8 does not always report it. */
function placeOf(text: string, firstLine: number): { line: number; column: number } {
  let end = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.test(text)) end = TOKEN.lastIndex;
  const before = (text.slice(0, end) + (/^\s*/.exec(text.slice(end))?.[0] ?? '')).split('\n');
  return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
