import type { Catalog } from '../../catalog/catalog.ts';
import type { ArchiveDate } from '../../dates.ts';
import { isoDate } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { OutputKind } from '../output.ts';
import { xml } from '../xml.ts';
import { sitemapDocument } from './sitemap-document.ts';

/** The limits of news search: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const LIMITS = { milliseconds: 48 * 3_600_000, articles: 1000 };

interface NewsItem {
  path: string;
  title: string;
  lang: string;
  date: ArchiveDate;
}

/**
 * `/sitemap-news.xml`: the articles of the two days before the time of the edition, newest first. The same content and
 * time give the same file.
 */
export const NEWS_SITEMAP: OutputKind<{ items: NewsItem[] }> = {
  name: 'news-sitemap',
  list: ({ catalog }) =>
    catalog.site.newsSitemap ? [{ path: '/sitemap-news.xml', facts: { items: newest(catalog) } }] : [],
  make: { by: 'text', text: ({ site }, { items }) => newsText(site, items) },
};

/**
 * The times at which an article leaves the news sitemap, in milliseconds since 1970; empty if there is no news sitemap.
 */
export function newsMoments({ entries, site }: Catalog): number[] {
  return site.newsSitemap ? entries.map(({ article }) => article.date.instant + LIMITS.milliseconds) : [];
}

function newest({ entries, asOf = entries.at(-1)?.article.date.instant ?? 0 }: Catalog): NewsItem[] {
  return entries
    .filter(({ article: { date } }) => date.instant <= asOf && asOf < date.instant + LIMITS.milliseconds)
    .slice(-LIMITS.articles)
    .reverse()
    .map(({ path, article: { title, lang, date } }) => ({ path, title, lang, date }));
}

function newsText(site: Site, items: NewsItem[]): string {
  const name = xml(site.publisher?.name ?? site.title);
  const urls = items.map(
    ({ path, title, lang, date }) => `  <url><loc>${xml(permalink(path, site))}</loc><news:news>
    <news:publication><news:name>${name}</news:name><news:language>${newsLanguage(lang)}</news:language></news:publication>
    <news:publication_date>${isoDate(date)}</news:publication_date><news:title>${xml(title)}</news:title>
  </news:news></url>
`,
  );
  return sitemapDocument('urlset', urls, ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"');
}

/** A code of two or three letters. Only Chinese has two codes. */
function newsLanguage(lang: string): string {
  const [primary = '', ...others] = lang.toLowerCase().split('-');
  if (primary !== 'zh') return primary;
  return others.some((part) => /^(tw|hk|mo|hant)$/.test(part)) ? 'zh-tw' : 'zh-cn';
}
