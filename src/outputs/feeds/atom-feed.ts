import type { Whole } from '../../catalog/whole.ts';
import { isoTime } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { monthFeedPath, permalink } from '../../urls.ts';
import type { BodyOf } from '../../views/rendered-body.ts';
import { xml } from '../xml.ts';
import { atomEntry, changeOf } from './atom-entry.ts';

/** What a feed is made from. */
export interface FeedFacts {
  /** Newest first. */
  articles: Whole[];
  /** The month whose archived feed a reader goes on to, `2020-11`. */
  earlier?: string;
}

/**
 * Prints a feed as Atom (RFC 4287). The newest articles come with their whole text. An archived feed (RFC 5005, section 4),
 * for which `bodyOf` is null, has their standfirsts and links: the text stands at the link, and a second copy of every text would double the edition. It names
 * the month before it but not the one after, so that it never changes once its month is over; the newest month's is not
 * over yet, but leads to every article that `/feed.xml` holds no longer.
 */
export async function atomFeed(
  { site, path }: { site: Site; path: string },
  feed: FeedFacts,
  bodyOf: BodyOf | null,
): Promise<string> {
  const isArchive = bodyOf === null;
  const entries: string[] = [];
  for (const whole of feed.articles)
    entries.push(atomEntry(site, whole, isArchive ? undefined : await bodyOf(whole.article, whole.path)));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${isArchive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : ''} xml:lang="${xml(site.language)}">
  <id>${xml(permalink('/', site))}</id>
  <title>${xml(site.title)}</title>
  <subtitle>${xml(site.description)}</subtitle>
  <updated>${isoTime(Math.max(...feed.articles.map(({ article }) => changeOf(article)), 0), site.timeZone ?? 'UTC')}</updated>
${isArchive ? '  <fh:archive/>\n' : ''}${linksOf(site, path, feed, isArchive)}  <author><name>${xml(site.publisher?.name ?? site.title)}</name></author>
${entries.join('')}</feed>
`;
}

function linksOf(site: Site, path: string, { earlier }: FeedFacts, isArchive: boolean): string {
  const feedLink = (rel: string, to: string) =>
    `  <link rel="${rel}" type="application/atom+xml" href="${xml(permalink(to, site))}"/>\n`;
  return [
    feedLink('self', path),
    isArchive ? feedLink('current', '/feed.xml') : '',
    earlier === undefined ? '' : feedLink('prev-archive', monthFeedPath(earlier)),
    `  <link rel="alternate" type="text/html" href="${xml(permalink('/', site))}"/>\n`,
  ].join('');
}
