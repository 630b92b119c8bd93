import type { ArchiveDate } from '../../dates.ts';
import { isoDate } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { Listing, OutputKind } from '../output.ts';
import { xml } from '../xml.ts';
import { sitemapDocument } from './sitemap-document.ts';

/** Addresses in one file. https://www.sitemaps.org/protocol.html allows 50,000. */
const MAX_ADDRESSES = 50_000;

/** One address of a sitemap, the time of its last change, and the same article in all its languages. */
interface SitemapAddress {
  path: string;
  changed?: ArchiveDate;
  alternates?: { lang: string; path: string }[];
}

/** A sitemap in the index, and the last change of its articles. */
interface IndexedSitemap {
  path: string;
  changed?: ArchiveDate;
}

/** The sitemap of pages without a year. */
const LISTS = 'lists';

/**
 * `/sitemap-2020.xml` lists the outputs of that year, so it stops changing once the year is over. `/sitemap-lists.xml`
 * lists the outputs without a year. Long sitemaps are split.
 */
export const SITEMAP: OutputKind<{ addresses: SitemapAddress[] }> = {
  name: 'sitemap',
  owns: () => ['/sitemap*.xml'],
  list: (from) => Array.from(addressesByPath(from), ([path, addresses]) => ({ path, facts: { addresses } })),
  make: { by: 'text', text: ({ site }, { addresses }) => sitemapText(site, addresses) },
};

/** Lists every sitemap. Lists change with the newest article, whatever its year. */
export const SITEMAP_INDEX: OutputKind<{ sitemaps: IndexedSitemap[] }> = {
  name: 'sitemap-index',
  list: (from) => {
    const byPath = addressesByPath(from);
    const latest = latestOf([...byPath.values()].flat());
    const sitemaps = Array.from(byPath, ([path, addresses]) => {
      const changed = latestOf(addresses) ?? latest;
      return changed ? { path, changed } : { path };
    });
    return [{ path: '/sitemap.xml', facts: { sitemaps } }];
  },
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
    const { year, changed, alternates } = kind.sitemap!(facts);
    const name = year ?? LISTS;
    const addresses = byName.get(name);
    const address = { path, ...(changed ? { changed } : {}), ...(alternates ? { alternates } : {}) };
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

function latestOf(addresses: SitemapAddress[]): ArchiveDate | undefined {
  let latest: ArchiveDate | undefined;
  for (const { changed } of addresses) if (changed && !(latest && latest.instant >= changed.instant)) latest = changed;
  return latest;
}

function sitemapText(site: Site, addresses: SitemapAddress[]): string {
  const urls = addresses.map(({ path, changed, alternates = [] }) => {
    const links = alternates.map(
      (other) =>
        `<xhtml:link rel="alternate" hreflang="${xml(other.lang)}" href="${xml(permalink(other.path, site))}"/>`,
    );
    return `  <url><loc>${xml(permalink(path, site))}</loc>${lastChange(changed)}${links.join('')}</url>\n`;
  });
  const isTranslated = addresses.some(({ alternates }) => alternates !== undefined);
  return sitemapDocument('urlset', urls, isTranslated ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : '');
}

function indexText(site: Site, sitemaps: IndexedSitemap[]): string {
  const lines = sitemaps.map(
    ({ path, changed }) => `  <sitemap><loc>${xml(permalink(path, site))}</loc>${lastChange(changed)}</sitemap>\n`,
  );
  return sitemapDocument('sitemapindex', lines);
}

function lastChange(changed: ArchiveDate | undefined): string {
  return changed ? `<lastmod>${isoDate(changed)}</lastmod>` : '';
}
