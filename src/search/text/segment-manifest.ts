/** `search/segments.json`: the build's list of segments for the search page. The newest is first. */
export interface SegmentManifest {
  segments: SegmentOfManifest[];
}

/** Segments are consecutive periods; a split month is in several. */
export interface SegmentOfManifest {
  /** The path of its Pagefind files, with the base path. */
  path: string;
  /** Its first and last month, such as `2019-06`. */
  first: string;
  last: string;
  years: string[];
  /** Its number of articles. */
  count: number;
  /** The number of articles of each language, because Pagefind keeps one index a language. */
  languages: Record<string, number>;
}
