import type { Problem } from '../../problems.ts';

/** What a change does to an archive, for people and programs. Paths are decoded, from the root of the site. */
export interface Review {
  /** The address for which the pages were made. */
  url: string;
  /** The published address of the archive. */
  published: string;
  /** Pages by path: new ones, those with other bytes, and those that would vanish. */
  added: string[];
  changed: string[];
  removed: string[];
  /** Those of these pages whose own article is new, changes or vanishes. The others show such an article. */
  articles: string[];
  /** The number of other new or changed files, such as feeds and pictures. */
  otherFiles: number;
  /** Pages of drafts and scheduled articles, which readers do not see yet. */
  held: { path: string; status: 'draft' | 'scheduled' }[];
  /** The limits of site.yaml's budget that new or changed pages and their pictures exceed. */
  overBudget: string[];
  /** Problems that the change brings. */
  problems: Pick<Problem, 'code' | 'severity' | 'file' | 'line' | 'found' | 'cure'>[];
  /** Pictures of pages before and after, by path: names below the folder `_changes` of the edition. */
  screenshots: { path: string; before?: string; after?: string }[];
}
