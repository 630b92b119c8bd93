/** What a build did, for people and programs. Sizes are bytes, times seconds. */
export interface BuildReport {
  articles: number;
  /** Pages that are no articles, such as an imprint. */
  plainPages: number;
  pages: { rendered: number; kept: number; removed: number };
  texts: { rendered: number; kept: number };
  segments: { indexed: number; kept: number };
  /** Names below the folder of the edition. `changed` are new or have other bytes than before. */
  files: { changed: string[]; removed: string[]; total: number; bytes: number };
  seconds: Record<string, number>;
  largest: { path: string; bytes: number }[];
}
