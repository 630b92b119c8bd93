import type { Withheld } from '../archive.ts';
import type { Putting } from '../edition/put-in-place.ts';
import type { Site } from '../site/site.ts';

/** What a build did, for people and programs. Sizes are bytes, times seconds. */
export interface BuildReport {
  articles: number;
  /** Pages that are no articles, such as an imprint. */
  plainPages: number;
  pages: { rendered: number; kept: number; removed: number };
  texts: { rendered: number; kept: number };
  segments: { indexed: number; kept: number };
  /** Names below the folder of the edition. `changed` are new or have other bytes than before; `added` are the new ones. */
  files: { changed: string[]; added: string[]; removed: string[]; total: number; bytes: number };
  /** Addresses of articles, pages and redirects of the last edition that are nothing now. */
  addresses: { total: number; gone: string[] };
  /** Against what the changes are counted: the last edition, or nothing where none is known. */
  comparedWith: 'the last edition' | 'nothing';
  /** Files that are not published, and why; drafts are none of them. */
  notPublished: Withheld[];
  /** Built-in components that the owner's own took the place of. */
  components: string[];
  /** What the owner's settings add to the policy of the pages, by directive. */
  policy: Record<string, string[]>;
  /** When the next article becomes due or expires, such as `2026-01-31T08:00:00Z`; null where nothing waits. */
  due: string | null;
  /** What the edition is over, of the budget in site.yaml. */
  overBudget: string[];
  /** The host that site.yaml names. */
  host?: Site['host'];
  /** How the edition took the place of the last one; null where nothing changed. */
  put: Putting | null;
  /** What is sent to search engines that know IndexNow; absent without a key. */
  indexNow?: { host: string; key: string; keyLocation: string; urlList: string[] };
  seconds: Record<string, number>;
  largest: { path: string; bytes: number }[];
}
