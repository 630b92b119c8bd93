import type { Article } from '../../src/article/article.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { makeCatalog } from '../../src/catalog/make-catalog.ts';
import { parseDate } from '../../src/dates.ts';
import { addressesOf } from '../../src/outputs/edition-outputs.ts';
import { OUTPUT_KINDS } from '../../src/outputs/table.ts';
import type { Problem } from '../../src/problems.ts';
import type { Site } from '../../src/site/site.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';

export function siteWith(settings: Partial<Site> = {}): Site {
  return { ...SITE_DEFAULTS, title: 'The Archive', url: 'https://archive.example', ...settings };
}

/** A published article, with what a test says of it. `day` may have a time. */
export function article(day: string, slug: string, rest: Partial<Article> = {}): Article {
  const date = parseDate(day, 'UTC');
  if (!date) throw new Error(`${day} is not a date`);
  return {
    kind: 'article',
    file: `${date.day}-${slug}.md`,
    digest: slug,
    status: 'published',
    title: slug,
    date,
    authors: [],
    authorsLine: 1,
    section: [],
    sectionLine: 1,
    tags: [],
    tagsLine: 1,
    slug,
    slugLine: 1,
    aliases: [],
    lang: 'en',
    translationKey: `${date.day}-${slug}`,
    corrections: [],
    kept: {},
    ...rest,
  };
}

/** A page that is not an article. */
export function page(slug: string, rest: Partial<Article> = {}): Article {
  const { date: _, ...made } = article('2020-01-01', slug, { kind: 'page', file: `pages/${slug}.md` });
  return { ...made, translationKey: `pages/${slug}`, ...rest };
}

/** The catalog of some articles, with the addresses that the table of outputs reserves. */
export function catalogOf(
  articles: Article[],
  settings: Partial<Site> = {},
  publicFiles: string[] = [],
): { catalog: Catalog; problems: Problem[]; entry: (slug: string) => Entry } {
  const site = siteWith(settings);
  const made = makeCatalog(site, articles, addressesOf(site, OUTPUT_KINDS), { publicFiles });
  const entry = (slug: string) => {
    const found = made.catalog.entries.find((e) => e.article.slug === slug);
    if (!found) throw new Error(`no entry ${slug}`);
    return found;
  };
  return { ...made, entry };
}
