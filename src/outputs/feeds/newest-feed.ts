import { daysOf } from '../../catalog/by-day.ts';
import { wholeOf } from '../../catalog/whole.ts';
import type { OutputKind } from '../output.ts';
import type { FeedFacts } from './atom-feed.ts';
import { atomFeed } from './atom-feed.ts';

/** Articles in the feed. */
const NEWEST = 30;

/** The newest articles with their whole texts. */
export const NEWEST_FEED: OutputKind<FeedFacts> = {
  name: 'newest-feed',
  owns: () => ['/feed.xml'],
  list: ({ catalog }) => {
    const earlier = [...daysOf(catalog, 7).keys()].at(-1);
    const articles = catalog.entries.slice(-NEWEST).reverse().map(wholeOf);
    return [{ path: '/feed.xml', facts: { articles, ...(earlier ? { earlier } : {}) } }];
  },
  make: { by: 'text', text: atomFeed },
};
