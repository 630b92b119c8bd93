/** `search/segments.json`: what the build tells the search page. Newest segment first. */
export interface Manifest {
  segments: SegmentOfManifest[];
}

/** Segments hold stretches of time that follow one another; a month that is cut lies in several. */
export interface SegmentOfManifest {
  /** The path of its Pagefind files, with the base path. */
  path: string;
  /** Its first and last month, such as `2019-06`. */
  first: string;
  last: string;
  years: string[];
  /** Articles in it. */
  count: number;
  /** Articles of each language: Pagefind keeps an index a language. */
  languages: Record<string, number>;
}
