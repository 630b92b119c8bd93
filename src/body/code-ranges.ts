/** Ranges of a Markdown text that are code, where `{{` and `{%` stand for themselves: fenced blocks and code spans. */
export function codeRanges(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let fence: { mark: string; start: number } | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark) && line.trim() === mark) {
        ranges.push([fence.start, offset + line.length]);
        fence = null;
      }
    } else if (mark) {
      fence = { mark, start: offset };
    } else {
      for (const span of line.matchAll(/(?<!`)(`+)(?!`)[^`]+\1(?!`)/g)) {
        ranges.push([offset + span.index, offset + span.index + span[0].length]);
      }
    }
    offset += line.length + 1;
  }
  if (fence) ranges.push([fence.start, text.length]);
  return ranges;
}
