import type { Entry, Notice, PlainPage } from './catalog.ts';
import type { Group } from './group.ts';

/** One page of the edition: what kind it is, and what it is made from. */
export type PageRef =
  | { kind: 'front' | 'search' | 'not-found' }
  | { kind: 'year' | 'month' | 'day'; day: string }
  | { kind: 'article'; entry: Entry }
  | { kind: 'plain'; page: PlainPage }
  | { kind: 'alias'; target: string }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'directory'; directory: 'tags' | 'sections' | 'authors' }
  | { kind: 'group'; group: Group }
  | { kind: 'group-year'; group: Group; year: string; number: number };

export type PageKind = PageRef['kind'];
