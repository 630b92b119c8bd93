import type { TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

/** Marks of footnotes without a note, and notes without a mark. Names count without capitals, as in GFM. */
export const checkFootnotes: TextCheck = (text) => {
  if (!text.prose.includes('[^')) return [];
  // An address behind a mark is blank by now, and so is the text of a note that is one.
  const source = text.prose.replace(/\]\s*$/gm, ']');
  const notes = new Map<string, number>();
  const marks = new Map<string, number>();
  for (const { 1: name = '', index } of source.matchAll(/\[\^([^\]\s]+)\]/g)) {
    const isNote =
      /(^|\n) {0,3}$/.test(text.markdown.slice(Math.max(0, index - 4), index)) &&
      text.markdown[index + name.length + 3] === ':';
    const found = isNote ? notes : marks;
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), index);
  }
  for (const { 1: name = '', index } of text.markdown.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm))
    if (!notes.has(name.toLowerCase())) notes.set(name.toLowerCase(), index);
  const unwritten = [...marks].filter(([name]) => !notes.has(name));
  const unmarked = [...notes].filter(([name]) => !marks.has(name));
  return [
    ...firstFew(
      unwritten.map(([name, at]) => {
        const found = `[^${name}], and no note of that name`;
        return textProblem(
          'footnote-unwritten',
          text,
          at,
          found,
          `[^${name}]: the note, on a line of its own below the text`,
        );
      }),
    ),
    ...firstFew(
      unmarked.map(([name, at]) => {
        const found = `[^${name}]: a note, and no mark [^${name}] in the text`;
        return textProblem('footnote-unmarked', text, at, found, `[^${name}] in the text where the note belongs`);
      }),
    ),
  ];
};
