import type { Entry } from './entry.ts';
import type { GroupName } from './group-name.ts';
import { nameOf } from './group-name.ts';
import { SharedFact } from './shared-fact.ts';

/** All of an article but what it leads to. Its rendered text belongs to it. */
export class Whole extends SharedFact {
  readonly article: Entry['article'];
  readonly path: string;
  /** By which feeds name it. */
  readonly feedPath: string;
  /** From the top section down. */
  readonly sections: GroupName[];
  readonly authors: GroupName[];
  readonly tags: GroupName[];

  constructor({ article, path, feedPath, sections, authors, tags }: Entry) {
    super();
    this.article = article;
    this.path = path;
    this.feedPath = feedPath;
    this.sections = sections.map(nameOf);
    this.authors = authors.map(nameOf);
    this.tags = tags.map(nameOf);
  }
}

const wholes = new WeakMap<Entry, Whole>();

/** All of an entry: one object for each. */
export function wholeOf(entry: Entry): Whole {
  let whole = wholes.get(entry);
  if (!whole) wholes.set(entry, (whole = new Whole(entry)));
  return whole;
}
