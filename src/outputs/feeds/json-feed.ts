import type { Whole } from '../../catalog/whole.ts';
import { isoTime } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { BodyOf, RenderedBody } from '../../views/rendered-body.ts';
import { changeOf } from './atom-entry.ts';
import type { FeedFacts } from './feed.ts';
import { feedHead } from './feed.ts';
import { feedContent, feedPicture, feedSounds } from './feed-content.ts';

/** Prints a feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export async function jsonFeed(
  { site, path }: { site: Site; path: string },
  feed: FeedFacts,
  bodyOf: BodyOf,
): Promise<string> {
  const { title, description, home, help, language } = feedHead(site, feed);
  const { hub } = site.feeds;
  const items: object[] = [];
  for (const whole of feed.articles) items.push(itemOf(site, whole, await bodyOf(whole.article, whole.path)));
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: permalink(home, site),
    feed_url: permalink(path, site),
    ...(description ? { description } : {}),
    user_comment: help,
    language,
    authors: [authorOf(site)],
    ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items,
  })}\n`;
}

function authorOf({ publisher, title, url }: Site): object {
  const name = publisher?.name ?? title;
  return publisher?.url ? { name, url: new URL(publisher.url, url).href } : { name };
}

function itemOf(site: Site, { article, path, feedPath, authors, tags }: Whole, body: RenderedBody): object {
  const url = permalink(path, site);
  const sounds = feedSounds(body, url);
  return {
    id: permalink(feedPath, site),
    url,
    title: article.title,
    content_html: feedContent(site, body, url),
    summary: article.standfirst ?? body.opening,
    ...(body.image ? { image: feedPicture(site, body.image).url } : {}),
    date_published: isoTime(article.date.instant, article.date.zone),
    date_modified: isoTime(changeOf(article), article.date.zone),
    ...(authors.length > 0
      ? { authors: authors.map(({ label, path: page }) => ({ name: label, url: permalink(page, site) })) }
      : {}),
    ...(tags.length > 0 ? { tags: tags.map(({ label }) => label) } : {}),
    language: article.lang,
    ...(sounds.length > 0
      ? { attachments: sounds.map(({ url: sound, type }) => ({ url: sound, mime_type: type })) }
      : {}),
  };
}
