import type { Entry } from './entry.ts';
import type { GroupName } from './group-name.ts';
import { nameOf } from './group-name.ts';
import { oncePer, SharedFact } from './shared-fact.ts';

/** What lists and links print about an article. */
export class Card extends SharedFact {
  readonly title: string;
  readonly path: string;
  readonly day: string;
  readonly lang: string;
  readonly standfirst: string | undefined;
  /** Whether the article has a correction. */
  readonly isCorrected: boolean;
  /** The innermost section. */
  readonly section: GroupName | undefined;

  constructor({ article, path, sections }: Entry) {
    super();
    const section = sections.at(-1);
    this.title = article.title;
    this.path = path;
    this.day = article.date.day;
    this.lang = article.lang;
    this.standfirst = article.standfirst;
    this.isCorrected = article.corrections.length > 0;
    this.section = section && nameOf(section);
  }
}

/** The card of an entry; always the same object for the same entry. */
export const cardOf = oncePer((entry: Entry) => new Card(entry));
