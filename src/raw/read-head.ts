import type { RawEntry, RawResult } from './raw.ts';

/** `Key: value` of Pelican and MultiMarkdown, or `.. key: value` of Nikola. */
const LINE = /^(?:\.\. )?([A-Za-z][\w -]{0,60}?)[ \t]*:(?:[ \t]+(.*))?$/;

/**
 * Parses lines of keys and values without front matter marks. A value is the text after the colon, with all its
 * characters, and the indented lines that follow. Never fails: other lines are left out. Sources: Python-Markdown,
 * "Meta-Data"; MultiMarkdown, "Metadata"; Nikola, "Metadata fields".
 */
export function readHead(text: string, firstLine: number): RawResult {
  const entries = new Map<string, RawEntry>();
  const twice: RawEntry[] = [];
  let last: RawEntry | undefined;
  for (const [number, line] of text.split('\n').entries()) {
    const at = { line: firstLine + number, column: 1 };
    const [, key, value = ''] = LINE.exec(line) ?? [];
    if (key === undefined) {
      if (last?.value.kind === 'text' && /^[ \t]+\S/.test(line)) last.value.text += `\n${line.trim()}`;
      continue;
    }
    last = {
      key,
      value: { kind: 'text', text: value.trim(), at: { ...at, column: line.length - value.length + 1 } },
      at,
    };
    if (entries.has(key)) twice.push(last);
    entries.set(key, last);
  }
  return { ok: true, map: { kind: 'map', entries: [...entries.values()], at: { line: firstLine, column: 1 } }, twice };
}
