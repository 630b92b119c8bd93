import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Article } from '../../src/article/article.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import type { Engine } from '../../src/search/page/engine/engine.ts';
import { LookUp } from '../../src/search/page/look-up/look-up.ts';
import { readQuery } from '../../src/search/page/query/query.ts';
import type { SegmentManifest } from '../../src/search/text/segment-manifest.ts';
import { elementsOf } from '../site/edition.ts';

/** A query of a test: its words, and what they are narrowed by. */
export interface Sampled {
  words: string[];
  narrowed: URLSearchParams;
}

/** The words of an article, its pictures among them, folded: small letters, no accents, no vowel signs. */
export function wordsOf({ article }: Entry, body: Root | Element, lead?: Article['image']): string[] {
  for (const element of elementsOf(body))
    if (element.tagName === 'br') element.children = [{ type: 'text', value: ' ' }];
    // The heading of the footnotes is the page's, not the article's, and so are their numbers.
    else if (String(element.properties['className']) === 'sr-only' || isFootnoteLink(element)) element.children = [];
  const blocks = elementsOf(body).filter(
    ({ tagName }) => !/^(em|strong|a|code|i|b|sup|abbr|span|q|cite)$/.test(tagName),
  );
  const pictures = elementsOf(body).flatMap(({ properties }) => String(properties['alt'] ?? ''));
  const { alt = '', caption = '', credit = '' } = lead ?? {};
  const ofArticle = [article.title, article.standfirst ?? '', alt, caption, credit];
  const text = [...ofArticle, ...pictures, textOf(body), ...blocks.map(textOf)].join(' ');
  // Pagefind also finds the second word of "OpenSource", and "U.S." without its points.
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const joined = text.replace(/(?<=\p{L})[.'’](?=\p{L})/gu, '');
  return [
    ...new Set(
      fold(`${text} ${parted} ${joined}`)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    ),
  ];
}

function isFootnoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Looks through all articles one by one: what the search is compared with. */
export class PlainSearch {
  readonly #entries: Entry[];
  readonly #words: Map<string, string[]>;

  /** `words` of each article by its path. */
  constructor(entries: Entry[], words: Map<string, string[]>) {
    this.#entries = entries;
    this.#words = words;
  }

  /** The paths of articles that hold a word that begins with each word of the query. */
  find({ words, narrowed }: Sampled): Set<string> {
    const found = this.#entries.filter((entry) => fits(entry, narrowed) && this.#begins(entry.path, words));
    return new Set(found.map(({ path }) => path));
  }

  /** Always the same queries of one to three words that an article in Latin script holds, each second one narrowed. */
  sample(length: number): Sampled[] {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const latin = this.#entries.filter(({ article }) => /^(en|fr|de|nl|es|it)/.test(article.lang));
    return Array.from({ length }, (_, i) => {
      const entry = latin[random(latin.length)]!;
      const own = this.#words.get(entry.path)!.filter((word) => word.length > 3 && /^\p{L}+$/u.test(word));
      const words = Array.from({ length: 1 + random(3) }, () => own[random(own.length)]!);
      return { words, narrowed: i % 2 ? narrowedTo(entry, random) : new URLSearchParams() };
    });
  }

  /**
   * What searches miss, and what they find too much for reasons other than word stems, a line each. Listed apart are
   * words of the queries that are the beginning of a longer word in an article that is not found: the stem of the longer
   * one is shorter ("staf" of "staffing"), or it stands in another file of the index than the word itself.
   */
  async compare(
    engine: Engine,
    { segments }: SegmentManifest,
    queries: Sampled[],
  ): Promise<{ faults: string[]; beginnings: string[] }> {
    const faults: string[] = [];
    const beginnings = new Set<string>();
    for (const sampled of queries) {
      const query = new URLSearchParams([['q', sampled.words.join(' ')], ...sampled.narrowed]);
      const { paths, count } = await searchAll(engine, segments, String(query));
      if (paths.length !== count) faults.push(`${query}: ${count} told, ${paths.length} found`);
      const plain = this.find(sampled);
      for (const path of plain) {
        if (paths.includes(path)) continue;
        const begun = sampled.words.filter((word) => !this.#words.get(path)!.includes(fold(word)));
        if (begun.length === 0) faults.push(`${query} misses ${path}`);
        for (const word of begun) beginnings.add(word);
      }
      for (const path of paths) {
        const entry = this.#entries.find((one) => one.path === path)!;
        // A stem is shorter than its words by some letters at their end.
        const isStem =
          fits(entry, sampled.narrowed) &&
          this.#begins(
            path,
            sampled.words.map((word) => word.slice(0, 2)),
          );
        if (!plain.has(path) && !isStem) faults.push(`${query} finds ${path}`);
      }
    }
    return { faults, beginnings: [...beginnings].sort() };
  }

  #begins(path: string, words: string[]): boolean {
    return words.every((word) => this.#words.get(path)!.some((own) => own.startsWith(fold(word))));
  }
}

function narrowedTo(entry: Entry, random: (below: number) => number): URLSearchParams {
  const narrowed = new URLSearchParams();
  const kind = random(4);
  if (kind === 0 && entry.tags.length > 0) narrowed.set('tag', entry.tags[random(entry.tags.length)]!.slug);
  if (kind === 1 && entry.sections[0]) narrowed.set('section', entry.sections[0].slug);
  if (kind === 2) narrowed.set('language', entry.article.lang);
  if (kind === 3 || narrowed.size === 0) {
    narrowed.set('from', String(Number(entry.year) - random(6)));
    narrowed.set('to', `${Number(entry.year) + random(3)}-06`);
  }
  return narrowed;
}

function fits({ article, sections, tags, year }: Entry, narrowed: URLSearchParams): boolean {
  const month = article.date.day.slice(0, 7);
  const [tag, section, language, from, to] = ['tag', 'section', 'language', 'from', 'to'].map((name) =>
    narrowed.get(name),
  );
  return (
    (!tag || tags.some(({ slug }) => slug === tag)) &&
    (!section || sections.some(({ slug }) => slug === section)) &&
    (!language || article.lang === language) &&
    (!from || year >= from) &&
    (!to || month <= to)
  );
}

/** Searches all segments: the paths of the hits in order, and the number that is told. */
export async function searchAll(
  engine: Engine,
  segments: SegmentManifest['segments'],
  query: string,
): Promise<{ paths: string[]; count: number }> {
  const lookUp = new LookUp(engine, segments, readQuery(new URLSearchParams(query)), []);
  while (lookUp.waiting.length > 0) await lookUp.further();
  if (lookUp.missing.length > 0) throw new Error(`${query}: segments are missing`);
  const found = await lookUp.next(100_000);
  return { paths: found.map(({ url }) => decodeURI(url)), count: lookUp.count };
}
