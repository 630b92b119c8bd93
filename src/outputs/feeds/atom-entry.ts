import type { Whole } from '../../catalog/whole.ts';
import { isoTime } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import { xml } from '../xml.ts';
import { feedContent, feedSounds } from './feed-content.ts';

/** An article as an Atom entry: with its whole text if that is given, else with its standfirst. */
export function atomEntry(site: Site, { article, path, feedPath, authors, tags }: Whole, body?: RenderedBody): string {
  const address = permalink(path, site);
  const summary = article.standfirst ?? body?.opening;
  const lines = [
    `<id>${xml(permalink(feedPath, site))}</id>`,
    `<title>${xml(article.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
    ...feedSounds(body ?? {}, address).map(
      ({ url, type }) => `<link rel="enclosure" type="${type}" href="${xml(url)}"/>`,
    ),
    `<published>${isoTime(article.date.instant, article.date.zone)}</published>`,
    `<updated>${isoTime(changeOf(article), article.date.zone)}</updated>`,
    ...authors.map(
      ({ label, path: page }) => `<author><name>${xml(label)}</name><uri>${xml(permalink(page, site))}</uri></author>`,
    ),
    ...tags.map(({ label, slug }) => `<category term="${xml(slug)}" label="${xml(label)}"/>`),
    ...(summary === undefined ? [] : [`<summary>${xml(summary)}</summary>`]),
    ...(body
      ? [`<content type="html" xml:base="${xml(address)}">${xml(feedContent(site, body, address))}</content>`]
      : []),
  ];
  return `  <entry xml:lang="${xml(article.lang)}">\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

/** When an article last changed, in milliseconds since 1970. */
export function changeOf({ date, updated }: Whole['article']): number {
  return (updated ?? date).instant;
}
