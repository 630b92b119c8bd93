import type { Catalog, Entry } from '../catalog/catalog.ts';
import type { PageRef } from '../catalog/page-ref.ts';
import { isoDate } from '../dates.ts';
import type { Site } from '../site/site.ts';
import { permalink } from '../urls.ts';
import { xml } from './xml.ts';

/** Addresses in one file: https://www.sitemaps.org/protocol.html allows 50,000. */
const MAX_ADDRESSES = 50_000;

/** One address of a sitemap. Articles tell when they last changed. */
export interface SitemapAddress {
  path: string;
  entry?: Entry;
}

/** What holds the pages that belong to no year. */
const LISTS = 'lists';

/**
 * The sitemaps by name: `2020` holds the articles, days, months and lists of that year, so that it no longer changes once
 * the year is over; `lists` holds every other page. They are cut where they grow too long.
 */
export function planSitemaps({ paths }: Catalog): Map<string, SitemapAddress[]> {
  const plan = new Map<string, SitemapAddress[]>();
  for (const [path, ref] of paths) {
    if (ref.kind === 'alias' || ref.kind === 'notice' || ref.kind === 'search' || ref.kind === 'not-found') continue;
    const name = yearOf(ref) ?? LISTS;
    const addresses = plan.get(name);
    const address = ref.kind === 'article' ? { path, entry: ref.entry } : { path };
    if (addresses) addresses.push(address);
    else plan.set(name, [address]);
  }
  return new Map([...plan].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, addresses]) => cut(name, addresses)));
}

function yearOf(ref: PageRef): string | undefined {
  if (ref.kind === 'article') return ref.entry.article.date.day.slice(0, 4);
  if (ref.kind === 'group-year') return ref.year;
  return 'day' in ref ? ref.day.slice(0, 4) : undefined;
}

function cut(name: string, addresses: SitemapAddress[]): [string, SitemapAddress[]][] {
  return Array.from({ length: Math.ceil(addresses.length / MAX_ADDRESSES) }, (_, i) => [
    i === 0 ? name : `${name}-${i + 1}`,
    addresses.slice(i * MAX_ADDRESSES, (i + 1) * MAX_ADDRESSES),
  ]);
}

/** The path of a sitemap of the plan. */
export function sitemapPath(name: string): string {
  return `/sitemap-${name}.xml`;
}

/** Prints one sitemap. */
export function sitemapText(site: Site, addresses: SitemapAddress[]): string {
  const urls = addresses.map(({ path, entry }) => {
    const lastmod = entry ? `<lastmod>${isoDate(entry.article.updated ?? entry.article.date)}</lastmod>` : '';
    return `  <url><loc>${xml(permalink(path, site))}</loc>${lastmod}</url>\n`;
  });
  return document('urlset', urls);
}

/** Prints the index that names every sitemap. */
export function sitemapIndex(site: Site, names: string[]): string {
  const sitemaps = names.map((name) => `  <sitemap><loc>${xml(permalink(sitemapPath(name), site))}</loc></sitemap>\n`);
  return document('sitemapindex', sitemaps);
}

function document(element: string, lines: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${element}>\n`;
}
