import { around, daysOf } from '../../catalog/by-day.ts';
import { wholeOf } from '../../catalog/whole.ts';
import { monthFeedPath } from '../../urls.ts';
import type { OutputKind } from '../output.ts';
import { atomFeed } from './atom-feed.ts';
import type { FeedFacts } from './feed.ts';

/** The archived feeds, one a month. A reader who follows them gets every article. */
export const MONTH_FEED: OutputKind<FeedFacts> = {
  name: 'month-feed',
  owns: () => ['/:year/:month/feed.xml'],
  list: function* ({ catalog }) {
    for (const [month, entries] of daysOf(catalog, 7)) {
      const { earlier } = around(catalog, month, 7);
      const facts = { articles: entries.toReversed().map(wholeOf), ...(earlier ? { earlier } : {}) };
      yield { path: monthFeedPath(month), facts };
    }
  },
  make: { by: 'text', text: (context, facts) => atomFeed(context, facts, null) },
};
