import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { BodySource } from './body.ts';
import { TEXT_LIMITS } from './text-limits.ts';

/** What a text has too much of, and the line of the text on which it becomes too much. */
export interface OverLimit {
  what: keyof typeof TEXT_LIMITS;
  line: number;
}

const IN_WORDS: Record<OverLimit['what'], string> = {
  emphasis: 'signs of emphasis in one paragraph',
  brackets: 'brackets in one paragraph',
  lookingAhead: 'brackets, `<` and backticks that nothing closes',
  marksOnLine: 'lists and quotations in one another',
  depth: 'lists, quotations and elements in one another',
  openTags: 'HTML elements open at once',
  reopened: 'HTML elements of formatting left open',
  listItems: 'list items and quotations',
  underlines: 'lines that underline a heading or a table head',
  lazyLines: 'lines of one item, quotation or footnote without an empty one',
  definitions: 'definitions of addresses and footnotes',
  links: 'links',
  images: 'pictures',
  headings: 'headings',
  footnotes: 'footnotes',
  cells: 'table cells',
  elements: 'HTML elements',
  repeatedAddresses: 'characters of addresses in references',
};

/** The problem of a text over a limit; `shown` says what became of it. */
export function limitProblem({ what, line }: OverLimit, source: BodySource, shown: string): Problem {
  const at = { file: source.file, field: 'body', line: line + source.line - 1 };
  const most = what === 'lookingAhead' || what === 'reopened' ? 'too many' : `more than ${TEXT_LIMITS[what]}`;
  return problem('text-limit', at, `${most} ${IN_WORDS[what]}: ${shown}`, 'fewer of them, or several articles');
}
