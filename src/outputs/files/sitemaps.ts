import type { ArchiveDate } from '../../dates.ts';
import { isoDate } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { Listing, OutputKind } from '../output.ts';
import { xml } from '../xml.ts';

/** Addresses in one file: https://www.sitemaps.org/protocol.html allows 50,000. */
const MAX_ADDRESSES = 50_000;

/** One address of a sitemap, and when what stands there last changed. */
interface SitemapAddress {
  path: string;
  changed?: ArchiveDate;
}

/** What holds the pages that belong to no year. */
const LISTS = 'lists';

/**
 * `/sitemap-2020.xml` names the outputs of that year, so that it no longer changes once the year is over;
 * `/sitemap-lists.xml` names those of no year. They are cut where they grow too long.
 */
export const SITEMAP: OutputKind<{ addresses: SitemapAddress[] }> = {
  name: 'sitemap',
  owns: () => ['/sitemap*.xml'],
  list: (from) => Array.from(addressesByPath(from), ([path, addresses]) => ({ path, facts: { addresses } })),
  make: { by: 'text', text: ({ site }, { addresses }) => sitemapText(site, addresses) },
};

/** Names every sitemap. */
export const SITEMAP_INDEX: OutputKind<{ sitemaps: string[] }> = {
  name: 'sitemap-index',
  list: (from) => [{ path: '/sitemap.xml', facts: { sitemaps: [...addressesByPath(from).keys()] } }],
  make: { by: 'text', text: ({ site }, { sitemaps }) => indexText(site, sitemaps) },
};

const listed = new WeakMap<Listing, Map<string, SitemapAddress[]>>();

function addressesByPath(from: Listing): Map<string, SitemapAddress[]> {
  let addresses = listed.get(from);
  if (!addresses) listed.set(from, (addresses = sortAddresses(from)));
  return addresses;
}

function sortAddresses({ found }: Listing): Map<string, SitemapAddress[]> {
  const byName = new Map<string, SitemapAddress[]>();
  for (const { kind, path, facts } of found()) {
    const { year, changed } = kind.sitemap!(facts);
    const name = year ?? LISTS;
    const addresses = byName.get(name);
    const address = changed ? { path, changed } : { path };
    if (addresses) addresses.push(address);
    else byName.set(name, [address]);
  }
  return new Map([...byName].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, addresses]) => cut(name, addresses)));
}

function cut(name: string, addresses: SitemapAddress[]): [string, SitemapAddress[]][] {
  return Array.from({ length: Math.ceil(addresses.length / MAX_ADDRESSES) }, (_, i) => [
    `/sitemap-${i === 0 ? name : `${name}-${i + 1}`}.xml`,
    addresses.slice(i * MAX_ADDRESSES, (i + 1) * MAX_ADDRESSES),
  ]);
}

function sitemapText(site: Site, addresses: SitemapAddress[]): string {
  const urls = addresses.map(({ path, changed }) => {
    const lastmod = changed ? `<lastmod>${isoDate(changed)}</lastmod>` : '';
    return `  <url><loc>${xml(permalink(path, site))}</loc>${lastmod}</url>\n`;
  });
  return document('urlset', urls);
}

function indexText(site: Site, paths: string[]): string {
  const sitemaps = paths.map((path) => `  <sitemap><loc>${xml(permalink(path, site))}</loc></sitemap>\n`);
  return document('sitemapindex', sitemaps);
}

function document(element: string, lines: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${element}>\n`;
}
