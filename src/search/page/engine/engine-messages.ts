import type { Terms } from '../query/terms.ts';

/** What the page asks of the engine's worker, which answers each question once, by its number. */
export type Question = { number: number } & (
  | { kind: 'open'; script: string; language: string; segment: string }
  | { kind: 'prepare'; segment: string; terms: Terms; filters: Filters; facets: string[] }
  | {
      kind: 'search';
      segment: string;
      terms: Terms;
      filters: Filters;
      facets: string[];
      order: 'score' | 'asc' | 'desc';
    }
  | { kind: 'count'; segment: string; terms: Terms; filters: Filters; facets: string[] }
  | { kind: 'found'; segment: string; search: number; place: number }
  | { kind: 'let go' }
);

export type Answer = { number: number } & ({ value: unknown } | { failure: string });

/** Pagefind's: values of one filter are alternatives, all filters must fit. */
export type Filters = Record<string, { any: string[] }>;

/** The number of hits of each value of a filter, by the name of the filter. */
export type Counts = Record<string, Record<string, number>>;

/** What a segment answers to a search. */
export interface SegmentAnswer {
  /** Its number, by which its hits are asked for. */
  search: number;
  /** How well each hit fits, in order. */
  scores: number[];
  counts: Counts;
  /** By word, the articles of the segment that hold it, whatever else is asked. Empty where scores do not depend on it. */
  frequencies: number[];
}

/** One found article, as Pagefind hands it over. https://pagefind.app/docs/api/ */
export interface Found {
  url: string;
  /** The whole text that was indexed. */
  content: string;
  /** The same with `<` and `>` escaped, and with the invisible spaces between words of scripts without spaces. */
  raw_content: string;
  /** Which words of it were found, counted from 0, and how much each matters. */
  weighted_locations: { location: number; balanced_score: number }[];
  meta: { title?: string };
  filters: { day?: string[]; section?: string[]; language?: string[]; image?: string[] };
  /** Parts of the article, by its headings, in which words were found; the first may be the whole. */
  sub_results?: { title: string; url: string }[];
}
