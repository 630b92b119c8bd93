/**
 * The limits of one text, as data: many times the maximum of four thousand real articles, and small enough that no text
 * of 100 kB delays a build. What exceeds a limit is reported and printed as written.
 */
export const TEXT_LIMITS = {
  /** Emphasis marks `*`, `_`, `~` in one paragraph, and brackets. Real maxima: 112, 208. */
  emphasis: 500,
  brackets: 1000,
  /** Steps of searching for missing ends, in all, for each character of the text. */
  lookingAhead: 20,
  /** Quotations and lists on one line; nested lists, quotations, tables and elements. Real maxima: 3, 12. */
  marksOnLine: 40,
  depth: 100,
  openTags: 80,
  /** Unclosed formatting elements, counted again at each following block, because every block reopens all of them. */
  reopened: 20_000,
  /** In one text. Real maxima: 269 HTML elements, 241 links, 169 cells, 62 pictures, 57 headings, 10 footnotes. */
  listItems: 5000,
  underlines: 500,
  /** Lines that continue an item, a quotation or a footnote, without an empty line. */
  lazyLines: 3000,
  definitions: 3000,
  links: 5000,
  images: 2000,
  headings: 2000,
  footnotes: 2000,
  cells: 20_000,
  elements: 20_000,
  /** Characters of addresses that references repeat. */
  repeatedAddresses: 1_000_000,
} as const;
