import type { Problem } from '../../problems.ts';

/** The content and the problems of a content folder, as one object for other programs. */
export interface CheckReport {
  /** Markdown files. */
  files: number;
  /** Articles with a date: published, drafts and scheduled ones. */
  articles: number;
  published: number;
  drafts: number;
  scheduled: number;
  /** Published articles whose expiry date has passed. */
  expired: number;
  problems: Problem[];
}
