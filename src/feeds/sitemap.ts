import { byYear } from '../catalog/group.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { isoDate } from '../dates.ts';
import { permalink } from '../urls.ts';
import { xml } from './xml.ts';

/** Addresses in one file: https://www.sitemaps.org/protocol.html allows 50,000. */
const MAX_ADDRESSES = 50_000;

/** An index over one file a year, and the files of lists and pages. */
export function sitemapIndex(catalog: Catalog): string {
  const files = [...sitemapParts(catalog).keys()].map(
    (part) => `  <sitemap><loc>${xml(permalink(`/sitemap-${part}.xml`, catalog.site))}</loc></sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join('')}</sitemapindex>\n`;
}

/** The files by name: `2020` holds the articles of that year, `lists` every other page, cut where they grow too long. */
export function sitemapParts(catalog: Catalog): Map<string, string> {
  const { site, entries, paths } = catalog;
  const parts = new Map<string, string[]>();
  for (const [year, inYear] of byYear(entries)) {
    parts.set(
      year,
      inYear.map(({ path, article }) => address(permalink(path, site), isoDate(article.updated ?? article.date))),
    );
  }
  const lists = [...paths].filter(([, { kind }]) => !['article', 'alias', 'search', 'not-found'].includes(kind));
  parts.set(
    'lists',
    lists.map(([path]) => address(permalink(path, site))),
  );
  return new Map([...parts].flatMap(([name, addresses]) => cut(name, addresses)));
}

function cut(name: string, addresses: string[]): [string, string][] {
  const files: [string, string][] = [];
  for (let start = 0; start < addresses.length; start += MAX_ADDRESSES) {
    const body = addresses.slice(start, start + MAX_ADDRESSES).join('');
    const suffix = start === 0 ? '' : `-${start / MAX_ADDRESSES + 1}`;
    files.push([
      name + suffix,
      `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}</urlset>\n`,
    ]);
  }
  return files;
}

function address(loc: string, modified?: string): string {
  return `  <url><loc>${xml(loc)}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}</url>\n`;
}
