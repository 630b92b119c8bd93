import type { Problem } from '../../problems.ts';

/** What a content folder holds and what is wrong with it: one object for other programs. */
export interface CheckReport {
  /** Markdown files. */
  files: number;
  /** Articles with a date: published, drafts and scheduled ones. */
  articles: number;
  published: number;
  drafts: number;
  scheduled: number;
  /** Of the published: those whose expiry date has passed. */
  expired: number;
  problems: Problem[];
}
