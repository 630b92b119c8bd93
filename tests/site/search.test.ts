import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import type { Entry } from '../../src/catalog/catalog.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import { LookUp } from '../../src/search/page/look-up.ts';
import { FACETS, readQuery } from '../../src/search/page/query.ts';
import { nodeEngine } from '../support/node-engine.ts';
import { elementsOf } from './edition.ts';

/** Queries that are tried, half of them narrowed. */
const QUERIES = 200;

const { address, content, folder } = inject('site');
const { catalog } = await openArchive({ content, asOf: Date.UTC(2026, 0, 1) });
const { segments } = JSON.parse(readFileSync(join(folder, 'search/segments.json'), 'utf8')) as Manifest;
const engine = nodeEngine(folder, address);

/** The words of an article as its page shows them, folded: small letters, no accents, no vowel signs. */
const WORDS = new Map(catalog.entries.map((entry) => [entry.path, wordsOf(entry)]));

function wordsOf({ article, path }: Entry): string[] {
  const page = fromHtml(readFileSync(join(folder, path, 'index.html'), 'utf8'));
  const body = elementsOf(page).find(({ properties }) =>
    String(properties['className']).split(',').includes('article-body'),
  );
  if (!body) throw new Error(`${path} has no text`);
  const blocks = elementsOf(body).filter(
    ({ tagName }) => !/^(em|strong|a|code|i|b|sup|abbr|span|q|cite)$/.test(tagName),
  );
  // Pagefind reads the words of the first picture as well.
  const picture = elementsOf(body).find(({ tagName }) => tagName === 'img')?.properties['alt'] ?? '';
  const text = [article.title, article.standfirst ?? '', picture, textOf(body), ...blocks.map(textOf)].join(' ');
  return [
    ...new Set(
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    ),
  ];
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a plain scan of all articles finds: those that hold a word that begins with each word of the query. */
function scan(words: string[], fits: (entry: Entry) => boolean): Set<string> {
  const found = catalog.entries.filter(
    (entry) => fits(entry) && words.every((word) => WORDS.get(entry.path)!.some((own) => own.startsWith(fold(word)))),
  );
  return new Set(found.map(({ path }) => path));
}

async function search(query: string): Promise<{ paths: Set<string>; count: number }> {
  const lookUp = new LookUp(engine, segments, readQuery(new URLSearchParams(query)), []);
  while (lookUp.waiting.length > 0) await lookUp.further();
  const found = await lookUp.next(10_000);
  return { paths: new Set(found.map(({ url }) => decodeURI(url))), count: lookUp.count };
}

/** Words of the archive's English and French, German or Dutch articles, and what they are narrowed by, always the same. */
const SAMPLED = (() => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const latin = catalog.entries.filter(({ article }) => /^(en|fr|de|nl|es|it)/.test(article.lang));
  return Array.from({ length: QUERIES }, (_, i) => {
    const entry = latin[random(latin.length)]!;
    const own = WORDS.get(entry.path)!.filter((word) => word.length > 3 && /^\p{L}+$/u.test(word));
    const words = Array.from({ length: 1 + random(3) }, () => own[random(own.length)]!);
    const narrowed = new URLSearchParams();
    if (i % 2) {
      const kind = random(4);
      if (kind === 0 && entry.tags.length > 0) narrowed.set('tag', entry.tags[random(entry.tags.length)]!.slug);
      if (kind === 1 && entry.sections[0]) narrowed.set('section', entry.sections[0].slug);
      if (kind === 2) narrowed.set('language', entry.article.lang);
      if (kind === 3 || narrowed.size === 0) {
        narrowed.set('from', String(Number(entry.year) - random(6)));
        narrowed.set('to', `${Number(entry.year) + random(3)}-06`);
      }
    }
    return { words, narrowed };
  });
})();

function fitsWith(narrowed: URLSearchParams): (entry: Entry) => boolean {
  return ({ article, sections, tags, year }) => {
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
  };
}

describe(`${QUERIES} searches of the sample archive`, () => {
  test('miss nothing that a plain scan of all articles finds; what more they find comes of word stems', async () => {
    const missing: string[] = [];
    const more: string[] = [];
    for (const { words, narrowed } of SAMPLED) {
      const query = new URLSearchParams([['q', words.join(' ')], ...narrowed]);
      const { paths, count } = await search(String(query));
      expect(paths.size).toBe(count);
      const fits = fitsWith(narrowed);
      const scanned = scan(words, fits);
      for (const path of scanned) if (!paths.has(path)) missing.push(`${query}: ${path}`);
      for (const path of paths) {
        const entry = catalog.entries.find((one) => one.path === path)!;
        expect(fits(entry), `${query}: ${path}`).toBe(true);
        // A stem is shorter than its words by some letters at their end.
        const stems = words.every((word) => WORDS.get(path)!.some((own) => own.startsWith(fold(word).slice(0, 2))));
        if (!scanned.has(path) && !stems) more.push(`${query}: ${path}`);
      }
    }
    expect({ missing, more }).toEqual({ missing: [], more: [] });
  }, 120_000);

  test('count what each facet would leave', async () => {
    const lookUp = new LookUp(engine, segments, readQuery(new URLSearchParams('q=the')), [...FACETS]);
    while (lookUp.waiting.length > 0) await lookUp.further();
    for (const facet of FACETS)
      for (const [value, count] of lookUp.countsOf(facet)) {
        const { count: left } = await search(`q=the&${new URLSearchParams([[facet, value]])}`);
        expect([facet, value, left]).toEqual([facet, value, count]);
      }
  }, 60_000);
});
