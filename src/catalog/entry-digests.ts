import { digestOf, digestOfText, remembered } from '../digest.ts';
import type { Catalog, Entry } from './catalog.ts';
import type { Group } from './group.ts';

/** Digests of the articles of one catalog that many files of the edition share. Each is made once. */
export interface EntryDigests {
  /** Of everything that its page, its record in the search and its entry in a feed or sitemap tell of it. */
  own: (entry: Entry) => string;
  /** Of everything that lists and links tell of it. */
  card: (entry: Entry) => string;
  /** Of the rendered text of a file. */
  body: (file: string) => string;
}

/** `body` tells the digest of a file's rendered text. */
export function entryDigests({ entries }: Catalog, body: (file: string) => string): EntryDigests {
  const name = remembered((group: Group) => JSON.stringify([group.label, group.path]));
  const names = (groups: Group[]) => groups.map(name).join();
  const own = ({ article, path, feedPath, sections, authors, tags }: Entry) => {
    // The file tells everything of an article but what its names lead to, and what time has changed.
    const { file, digest, date, lang, updated, expired } = article;
    const told = `${path}\n${feedPath}\n${file}\n${digest}\n${body(file)}\n${date.day}\n${lang}\n${updated?.instant}\n${expired?.instant}`;
    return digestOfText(`${told}\n${names(sections)}\n${names(authors)}\n${names(tags)}`);
  };
  const card = ({ article, path, sections }: Entry) => {
    const section = sections.at(-1);
    return digestOf(article.title, path, article.date.day, article.standfirst, article.lang, section && name(section));
  };
  return { own: byPlace(own, entries.length), card: byPlace(card, entries.length), body };
}

function byPlace(make: (entry: Entry) => string, length: number): (entry: Entry) => string {
  const known = new Array<string | undefined>(length);
  return (entry) => (known[entry.place] ??= make(entry));
}
