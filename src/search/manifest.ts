/** `search/segments.json`: what the build tells the search page. Newest segment first. */
export interface Manifest {
  segments: {
    /** The path of its Pagefind files, with the base path. */
    path: string;
    years: string[];
    /** Articles in it. */
    count: number;
    /** Pagefind keeps an index a language. */
    languages: string[];
  }[];
}
