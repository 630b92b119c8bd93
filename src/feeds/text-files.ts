import type { Catalog } from '../catalog/catalog.ts';
import type { EntryDigests } from '../catalog/entry-digests.ts';
import { digestOf } from '../digest.ts';
import type { BodyOf } from '../views/article.ts';
import { atomFeed, planFeeds } from './atom.ts';
import { openSearchText } from './opensearch.ts';
import { robotsText } from './robots.ts';
import { planSitemaps, sitemapIndex, sitemapPath, sitemapText } from './sitemap.ts';

/** A file of the edition that programs read. */
export interface TextFile {
  path: string;
  /** Where settings and code are the same, files with the same path and key are the same. */
  key: string;
  text: (bodyOf: BodyOf) => Promise<string> | string;
  /** Files of the articles whose bodies it prints. */
  bodies: string[];
}

/** Every feed, every sitemap, robots.txt and opensearch.xml, none of them printed yet. */
export function textFiles(catalog: Catalog, digests: EntryDigests): TextFile[] {
  return [...feeds(catalog, digests), ...sitemaps(catalog, digests), robots(catalog), openSearch(catalog)];
}

/** The paths of `textFiles`. */
export function textPaths(catalog: Catalog): string[] {
  const sitemapNames = [...planSitemaps(catalog).keys()];
  return [
    ...planFeeds(catalog).map(({ path }) => path),
    '/sitemap.xml',
    ...sitemapNames.map(sitemapPath),
    '/robots.txt',
    '/opensearch.xml',
  ];
}

function feeds(catalog: Catalog, { own }: EntryDigests): TextFile[] {
  return planFeeds(catalog).map((feed) => {
    const bodies = feed.isArchive ? [] : feed.entries.map(({ article }) => article.file);
    return {
      path: feed.path,
      key: digestOf(feed.entries.map(own), feed.earlier),
      text: (bodyOf) => atomFeed(catalog, feed, bodyOf),
      bodies,
    };
  });
}

function sitemaps(catalog: Catalog, { own }: EntryDigests): TextFile[] {
  const plan = planSitemaps(catalog);
  const names = [...plan.keys()];
  const index = {
    path: '/sitemap.xml',
    key: digestOf(names),
    text: () => sitemapIndex(catalog.site, names),
    bodies: [],
  };
  const files = [...plan].map(([name, addresses]) => ({
    path: sitemapPath(name),
    key: digestOf(addresses.map(({ path, entry }) => (entry ? own(entry) : path))),
    text: () => sitemapText(catalog.site, addresses),
    bodies: [],
  }));
  return [index, ...files];
}

function robots({ site }: Catalog): TextFile {
  const text = robotsText(site);
  return { path: '/robots.txt', key: digestOf(text), text: () => text, bodies: [] };
}

function openSearch({ site }: Catalog): TextFile {
  const text = openSearchText(site);
  return { path: '/opensearch.xml', key: digestOf(text), text: () => text, bodies: [] };
}
