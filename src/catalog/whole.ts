import type { Entry } from './entry.ts';
import type { GroupName } from './group-name.ts';
import { nameOf } from './group-name.ts';
import { oncePer, SharedFact } from './shared-fact.ts';

const NONE: Whole['further'] = [];

/** Everything about an article except its links to others. Includes its rendered text. */
export class Whole extends SharedFact {
  readonly article: Entry['article'];
  readonly path: string;
  /** The path that identifies it in feeds. */
  readonly feedPath: string;
  /** From the top section down. */
  readonly sections: GroupName[];
  readonly authors: GroupName[];
  readonly tags: GroupName[];
  /** The names of further groupings, in the order of site.yaml. */
  readonly further: { kind: string; names: GroupName[] }[];

  constructor({ article, path, feedPath, sections, authors, tags, further }: Entry) {
    super();
    this.article = article;
    this.path = path;
    this.feedPath = feedPath;
    this.sections = sections.map(nameOf);
    this.authors = authors.map(nameOf);
    this.tags = tags.map(nameOf);
    this.further = further ? Array.from(further, ([kind, groups]) => ({ kind, names: groups.map(nameOf) })) : NONE;
  }
}

/** The whole of an entry; always the same object for the same entry. */
export const wholeOf = oncePer((entry: Entry) => new Whole(entry));
