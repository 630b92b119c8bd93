import type { RawEntry, RawResult } from './raw.ts';

/** `Key: value` of Pelican and MultiMarkdown, or `.. key: value` of Nikola. */
const LINE = /^(?:\.\. )?([A-Za-z][\w -]{0,60}?)[ \t]*:(?:[ \t]+(.*))?$/;

/**
 * Reads lines of keys and values that nothing marks as front matter. A value is the text behind the colon, whatever signs
 * it holds, with further lines that are indented. It never fails: a line that is neither is left out.
 * Sources: Python-Markdown, "Meta-Data"; MultiMarkdown, "Metadata"; Nikola, "Metadata fields".
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
