import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { BodySource } from './body.ts';
import { TEXT_LIMITS } from './text-limits.ts';

/** The limit that a text exceeds, and the line of the text at which it does. */
export interface OverLimit {
  what: keyof typeof TEXT_LIMITS;
  line: number;
}

const IN_WORDS: Record<OverLimit['what'], string> = {
  emphasis: 'emphasis marks in one paragraph',
  brackets: 'brackets in one paragraph',
  lookingAhead: 'unclosed brackets, `<` and backticks',
  marksOnLine: 'nested lists and quotations',
  depth: 'nested lists, quotations and elements',
  openTags: 'HTML elements open at once',
  reopened: 'unclosed HTML formatting elements',
  listItems: 'list items and quotations',
  underlines: 'lines that underline a heading or a table head',
  lazyLines: 'lines without an empty line in one item, quotation or footnote',
  definitions: 'definitions of addresses and footnotes',
  links: 'links',
  images: 'pictures',
  headings: 'headings',
  footnotes: 'footnotes',
  cells: 'table cells',
  elements: 'HTML elements',
  repeatedAddresses: 'characters of addresses in references',
};

/** The problem of a text that exceeds a limit. `shown` says what the page shows. */
export function limitProblem({ what, line }: OverLimit, source: BodySource, shown: string): Problem {
  const at = { file: source.file, field: 'body', line: line + source.line - 1 };
  const most = what === 'lookingAhead' || what === 'reopened' ? 'too many' : `more than ${TEXT_LIMITS[what]}`;
  return problem('text-limit', at, `${most} ${IN_WORDS[what]}: ${shown}`, 'fewer of them, or several articles');
}
