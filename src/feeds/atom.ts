import type { Catalog, Entry } from '../catalog/catalog.ts';
import { isoTime } from '../dates.ts';
import { newestFirst } from '../views/listing.ts';
import type { BodyOf, RenderedBody } from '../views/article.ts';
import { permalink } from '../urls.ts';
import { absoluteAddresses } from './absolute-addresses.ts';
import { xml } from './xml.ts';

const NEWEST = 30;

/** The newest articles with their whole text, as Atom (RFC 4287). */
export async function atomFeed(catalog: Catalog, bodyOf: BodyOf): Promise<string> {
  const { site } = catalog;
  const newest = newestFirst(catalog.entries, NEWEST);
  const updated = Math.max(...newest.map(({ article }) => (article.updated ?? article.date).instant), 0);
  const entries: string[] = [];
  for (const entry of newest) entries.push(atomEntry(catalog, entry, await bodyOf(entry.article, entry.path)));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">
  <id>${xml(permalink('/', site))}</id>
  <title>${xml(site.title)}</title>
  <subtitle>${xml(site.description)}</subtitle>
  <updated>${isoTime(updated, site.timeZone ?? 'UTC')}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(permalink('/feed.xml', site))}"/>
  <link rel="alternate" type="text/html" href="${xml(permalink('/', site))}"/>
  <author><name>${xml(site.publisher?.name ?? site.title)}</name></author>
${entries.join('')}</feed>
`;
}

function atomEntry({ site }: Catalog, { article, path, authors, tags }: Entry, body: RenderedBody): string {
  const address = permalink(path, site);
  const html = absoluteAddresses(body.html, address);
  return `  <entry xml:lang="${xml(article.lang)}">
    <id>${xml(address)}</id>
    <title>${xml(article.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(address)}"/>
    <published>${isoTime(article.date.instant, article.date.zone)}</published>
    <updated>${isoTime((article.updated ?? article.date).instant, article.date.zone)}</updated>
${authors.map(({ label }) => `    <author><name>${xml(label)}</name></author>\n`).join('')}${tags
  .map(({ label, slug }) => `    <category term="${xml(slug)}" label="${xml(label)}"/>\n`)
  .join('')}    <summary>${xml(article.standfirst ?? body.opening)}</summary>
    <content type="html" xml:base="${xml(address)}">${xml(html)}</content>
  </entry>
`;
}
