import { daysOf } from '../../catalog/by-day.ts';
import { wholeOf } from '../../catalog/whole.ts';
import type { OutputKind } from '../output.ts';
import { atomFeed } from './atom-feed.ts';
import type { FeedFacts } from './feed.ts';
import { NEWEST } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

/** The newest articles with their whole texts. */
export const NEWEST_FEED: OutputKind<FeedFacts> = {
  name: 'newest-feed',
  owns: () => ['/feed.xml', '/feed.json'],
  list: ({ catalog }) => {
    const earlier = [...daysOf(catalog, 7).keys()].at(-1);
    const articles = catalog.entries.slice(-NEWEST).reverse().map(wholeOf);
    const atom = { path: '/feed.xml', facts: { articles, ...(earlier ? { earlier } : {}) } };
    return catalog.site.feeds.formats.includes('json') ? [atom, { path: '/feed.json', facts: { articles } }] : [atom];
  },
  make: {
    by: 'text',
    text: (context, facts, bodyOf) =>
      context.path.endsWith('.json') ? jsonFeed(context, facts, bodyOf) : atomFeed(context, facts, bodyOf),
  },
};
