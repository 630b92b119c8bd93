/**
 * What one text may hold, as data: many times what the longest of four thousand real articles has, and little enough
 * that no text of 100 kB keeps a build waiting. What is beyond a limit is told and shown as it was written.
 */
export const TEXT_LIMITS = {
  /** Signs of emphasis `*`, `_`, `~` in one paragraph, and brackets. Real ones: 112, 208. */
  emphasis: 500,
  brackets: 1000,
  /** Steps of looking for an end that is not there, in all, for each character of the text. */
  lookingAhead: 20,
  /** Quotations and lists on one line; lists, quotations, tables, elements in one another. Real ones: 3, 12. */
  marksOnLine: 40,
  depth: 100,
  openTags: 80,
  /** Formatting elements left open, counted again at each block that follows: every block gets all of them once more. */
  reopened: 20_000,
  /** In one text. Real ones: 269 elements in HTML, 241 links, 169 cells, 62 pictures, 57 headings, 10 footnotes. */
  listItems: 5000,
  underlines: 500,
  /** Lines that go on with an item, a quotation or a footnote, until an empty one. */
  lazyLines: 3000,
  definitions: 3000,
  links: 5000,
  images: 2000,
  headings: 2000,
  footnotes: 2000,
  cells: 20_000,
  elements: 20_000,
  /** Characters of the addresses that references repeat. */
  repeatedAddresses: 1_000_000,
} as const;
