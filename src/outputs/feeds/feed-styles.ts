import type { OutputKind } from '../output.ts';

/** The style sheet with which a browser shows a feed to a person. */
export const FEED_STYLES: OutputKind = {
  name: 'feed-styles',
  owns: () => ['/feed.css'],
  list: () => [{ path: '/feed.css', facts: {} }],
  make: { by: 'copy', folder: 'code', source: () => 'layouts/feed.css' },
};
