import { daysOf } from '../catalog/by-day.ts';
import type { Catalog, Entry } from '../catalog/catalog.ts';
import { isoTime } from '../dates.ts';
import type { Site } from '../site/site.ts';
import { monthFeedPath, permalink } from '../urls.ts';
import type { BodyOf } from '../views/article.ts';
import { newestFirst } from '../views/listing.ts';
import { atomEntry, changeOf } from './atom-entry.ts';
import { xml } from './xml.ts';

const NEWEST = 30;

/** A feed and what it holds, newest first. */
export interface FeedPlan {
  path: string;
  entries: Entry[];
  /** The month whose archived feed a reader goes on to, `2020-11`. */
  earlier?: string;
  /** True for the feed of a month (RFC 5005, section 4), which holds no texts. */
  isArchive: boolean;
}

/** `/feed.xml` with the newest articles, then the archived feeds, a month each, newest first. */
export function planFeeds(catalog: Catalog): FeedPlan[] {
  const months = [...daysOf(catalog, 7)].reverse();
  const newest: FeedPlan = { path: '/feed.xml', entries: newestFirst(catalog.entries, NEWEST), isArchive: false };
  const archived = months.map(([month, inMonth]): FeedPlan => {
    return { path: monthFeedPath(month), entries: inMonth.toReversed(), isArchive: true };
  });
  return [newest, ...archived].map((feed, i) => {
    const earlier = months[i]?.[0];
    return earlier === undefined ? feed : { ...feed, earlier };
  });
}

/**
 * Prints a feed as Atom (RFC 4287). The newest articles come with their whole text. An archived feed has their
 * standfirsts and links: the text stands at the link, and a second copy of every text would double the edition. It names
 * the month before it but not the one after, so that it never changes once its month is over; the newest month's is not
 * over yet, but leads to every article that `/feed.xml` holds no longer.
 */
export async function atomFeed({ site }: Catalog, feed: FeedPlan, bodyOf: BodyOf): Promise<string> {
  const entries: string[] = [];
  for (const entry of feed.entries)
    entries.push(atomEntry(site, entry, feed.isArchive ? undefined : await bodyOf(entry.article, entry.path)));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${feed.isArchive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : ''} xml:lang="${xml(site.language)}">
  <id>${xml(permalink('/', site))}</id>
  <title>${xml(site.title)}</title>
  <subtitle>${xml(site.description)}</subtitle>
  <updated>${isoTime(Math.max(...feed.entries.map(({ article }) => changeOf(article)), 0), site.timeZone ?? 'UTC')}</updated>
${feed.isArchive ? '  <fh:archive/>\n' : ''}${linksOf(site, feed)}  <author><name>${xml(site.publisher?.name ?? site.title)}</name></author>
${entries.join('')}</feed>
`;
}

function linksOf(site: Site, { path, earlier, isArchive }: FeedPlan): string {
  const feedLink = (rel: string, to: string) =>
    `  <link rel="${rel}" type="application/atom+xml" href="${xml(permalink(to, site))}"/>\n`;
  return [
    feedLink('self', path),
    isArchive ? feedLink('current', '/feed.xml') : '',
    earlier === undefined ? '' : feedLink('prev-archive', monthFeedPath(earlier)),
    `  <link rel="alternate" type="text/html" href="${xml(permalink('/', site))}"/>\n`,
  ].join('');
}
