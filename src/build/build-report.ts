import type { Withheld } from '../archive.ts';
import type { Putting } from '../edition/put-in-place.ts';
import type { Site } from '../site/site.ts';

/** What a build did, for people and programs. Sizes are in bytes, times in seconds. */
export interface BuildReport {
  articles: number;
  /** Pages that are not articles, such as an imprint. */
  plainPages: number;
  pages: { rendered: number; kept: number; removed: number };
  texts: { rendered: number; kept: number };
  segments: { indexed: number; kept: number };
  /**
   * Names below the folder of the edition. `changed` are new files and files with other bytes; `added` are only the new
   * ones.
   */
  files: { changed: string[]; added: string[]; removed: string[]; total: number; bytes: number };
  /** Addresses of articles, pages and redirects of the last edition that are lost now. */
  addresses: { total: number; gone: string[] };
  /** The base of comparison: the last edition, or nothing if none is known. */
  comparedWith: 'the last edition' | 'nothing';
  /** Unpublished files, with the reason, except drafts. */
  notPublished: Withheld[];
  /** Built-in components that the owner replaces. */
  components: string[];
  /** What the owner's settings add to the policy of pages, by directive. */
  policy: Record<string, string[]>;
  /** When the next article becomes due or expires, such as `2026-01-31T08:00:00Z`; null if none will. */
  due: string | null;
  /** The limits of site.yaml's budget that the edition exceeds. */
  overBudget: string[];
  /** The host that site.yaml names. */
  host?: Site['host'];
  /** How the edition replaced the last one; null if nothing changed. */
  put: Putting | null;
  /** The request for search engines with IndexNow; absent without a key. */
  indexNow?: { host: string; key: string; keyLocation: string; urlList: string[] };
  seconds: Record<string, number>;
  largest: { path: string; bytes: number }[];
}
