import type { Terms } from '../query/terms.ts';

/** The page's questions to the worker of the engine, which answers each once, with its number. */
export type Question = { number: number } & (
  | { kind: 'open'; language: string; segment: string }
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
  | { kind: 'limit waiting' }
);

/** The first message to a worker that was started early: where the search will probably begin. It gets no answer. */
export interface Beginning {
  kind: 'begin';
  segment: string;
  language: string;
}

export type EngineAnswer = { number: number } & ({ value: unknown } | { failure: string });

/** Pagefind's filters: values of one filter are alternatives, and all filters must match. */
export type Filters = Record<string, { any: string[] }>;

/** The number of hits of each value of a filter, by the name of the filter. */
export type FacetCounts = Record<string, Record<string, number>>;

/** A segment's answer to a search. */
export interface SegmentAnswer {
  /** Its number, which identifies it when its hits are asked for. */
  search: number;
  /** The score of each hit, in order. */
  scores: number[];
  counts: FacetCounts;
  /**
   * For each word, the articles of the segment that contain it, whatever the filters are. Empty if scores do not depend
   * on it.
   */
  frequencies: number[];
}

/** One found article, as Pagefind returns it. https://pagefind.app/docs/api/ */
export interface FoundArticle {
  url: string;
  /** The whole indexed text. */
  content: string;
  /** The same with `<` and `>` escaped, and with the invisible spaces between words of scripts without spaces. */
  raw_content: string;
  /** Which of its words were found, counted from 0, and the weight of each. */
  weighted_locations: { location: number; balanced_score: number }[];
  meta: { title?: string };
  filters: { day?: string[]; section?: string[]; language?: string[]; image?: string[] };
  /** Parts of the article, by heading, in which words were found. The first may be the whole. */
  sub_results?: { title: string; url: string }[];
}
