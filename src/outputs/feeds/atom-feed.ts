import { isoTime } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { href, monthFeedPath, permalink } from '../../urls.ts';
import type { BodyOf } from '../../views/rendered-body.ts';
import { xml } from '../xml.ts';
import { atomEntry, changeOf } from './atom-entry.ts';
import type { FeedFacts, FeedHead } from './feed.ts';
import { feedHead } from './feed.ts';

/**
 * Prints a feed as Atom (RFC 4287). The newest articles have their whole text. An archived feed (RFC 5005, section 4),
 * with `bodyOf` null, has only standfirsts and links: a second copy of every text would double the edition. An archived
 * feed links to the month before it but not to the one after, so it never changes once its month is over. The newest
 * month may still change, but covers every article that `/feed.xml` has dropped.
 */
export async function atomFeed(
  { site, path }: { site: Site; path: string },
  feed: FeedFacts,
  bodyOf: BodyOf | null,
): Promise<string> {
  const isArchive = bodyOf === null;
  const head = feedHead(site, feed);
  const entries: string[] = [];
  for (const whole of feed.articles)
    entries.push(atomEntry(site, whole, isArchive ? undefined : await bodyOf(whole.article, whole.path)));
  return `${feedOpening(site, head.language, isArchive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : '')}
  <id>${xml(permalink(head.home, site))}</id>
  <title>${xml(head.title)}</title>
  ${subtitle(site, head)}
  <updated>${isoTime(Math.max(...feed.articles.map(({ article }) => changeOf(article)), 0), site.timeZone ?? 'UTC')}</updated>
${isArchive ? '  <fh:archive/>\n' : ''}${linksOf(site, path, feed, head, isArchive)}  <author><name>${xml(site.publisher?.name ?? site.title)}</name></author>
${entries.join('')}</feed>
`;
}

/**
 * The first lines of a feed, with the style sheet with which a browser shows it to a person. It is CSS, because
 * browsers drop XSLT: https://chromestatus.com/feature/4709671889534976
 */
export function feedOpening(site: Site, language: string, namespaces = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${xml(href('/feed.css', site.base))}"?>
<feed xmlns="http://www.w3.org/2005/Atom"${namespaces} xml:lang="${xml(language)}">`;
}

/** XHTML, so that browsers show its link. */
export function subtitle(site: Site, { description, help, home }: Omit<FeedHead, 'language' | 'title'>): string {
  const page = permalink(home, site);
  return `<subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p dir="auto">${xml(description)}</p><p>${xml(help)}</p><p dir="ltr"><a href="${xml(page)}">${xml(page)}</a></p></div></subtitle>`;
}

function linksOf(site: Site, path: string, { earlier }: FeedFacts, { home }: FeedHead, isArchive: boolean): string {
  const feedLink = (rel: string, to: string) =>
    `  <link rel="${rel}" type="application/atom+xml" href="${xml(permalink(to, site))}"/>\n`;
  const { hub } = site.feeds;
  return [
    feedLink('self', path),
    isArchive ? feedLink('current', '/feed.xml') : '',
    hub === undefined || isArchive ? '' : `  <link rel="hub" href="${xml(hub)}"/>\n`,
    earlier === undefined ? '' : feedLink('prev-archive', monthFeedPath(earlier)),
    `  <link rel="alternate" type="text/html" href="${xml(permalink(home, site))}"/>\n`,
  ].join('');
}
