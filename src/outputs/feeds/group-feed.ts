import { allGroups, groupFacts } from '../../catalog/group-facts.ts';
import { feedGroups } from '../../catalog/groups/feed-groups.ts';
import { wholeOf } from '../../catalog/whole.ts';
import { groupFeedPath } from '../../urls.ts';
import type { OutputKind } from '../output.ts';
import { atomFeed } from './atom-feed.ts';
import type { FeedFacts } from './feed.ts';
import { NEWEST } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

/** The newest articles of a section, tag, author, language or further group, in each format that the settings name. */
export const GROUP_FEED: OutputKind<FeedFacts> = {
  name: 'group-feed',
  list: function* ({ catalog }) {
    const withFeeds = feedGroups(catalog);
    for (const { grouping, group } of allGroups(catalog)) {
      if (!withFeeds.has(group)) continue;
      const articles = group.entries.slice(-NEWEST).reverse().map(wholeOf);
      const facts = { group: groupFacts(grouping, group), articles };
      for (const format of catalog.site.feeds.formats) yield { path: groupFeedPath(group.path, format), facts };
    }
  },
  make: {
    by: 'text',
    text: (context, facts, bodyOf) =>
      context.path.endsWith('.json') ? jsonFeed(context, facts, bodyOf) : atomFeed(context, facts, bodyOf),
  },
};
