import { EDITOR_CONFIG } from './editor/editor-config.ts';
import { EDITOR_PAGE } from './editor/editor-page.ts';
import { EDITOR_PROGRAM } from './editor/editor-program.ts';
import { CORRECTIONS_FEED } from './feeds/corrections-feed.ts';
import { FEED_STYLES } from './feeds/feed-styles.ts';
import { GROUP_FEED } from './feeds/group-feed.ts';
import { MONTH_FEED } from './feeds/month-feed.ts';
import { NEWEST_FEED } from './feeds/newest-feed.ts';
import { ASSETS } from './files/assets.ts';
import { FAVICON } from './files/favicon.ts';
import { FONTS } from './files/fonts.ts';
import { HEADERS } from './files/headers.ts';
import { INDEX_NOW_KEY } from './files/index-now-key.ts';
import { LLMS } from './files/llms.ts';
import { LOGOS } from './files/logos.ts';
import { MEDIA } from './files/media.ts';
import { OFFLINE_WORKER } from './files/offline-worker.ts';
import { ON_THIS_DAY } from './files/on-this-day.ts';
import { MINING } from './files/mining.ts';
import { NEWS_SITEMAP } from './files/news-sitemap.ts';
import { OPEN_SEARCH } from './files/opensearch.ts';
import { OWNER_STYLES } from './files/owner-styles.ts';
import { PUBLIC_FILES } from './files/public-files.ts';
import { REDIRECTS } from './files/redirects.ts';
import { ROBOTS } from './files/robots.ts';
import { SEARCH_MANIFEST } from './files/search-manifest.ts';
import { SEARCH_NAMES } from './files/search-names.ts';
import { SITEMAP, SITEMAP_INDEX } from './files/sitemaps.ts';
import { WEB_FINGER } from './files/web-finger.ts';
import type { OutputKind } from './output.ts';
import { ALIAS } from './pages/alias.ts';
import { ARTICLE } from './pages/article.ts';
import { DAY, MONTH } from './pages/calendar.ts';
import { CORRECTIONS } from './pages/corrections.ts';
import { DIRECTORY } from './pages/directory.ts';
import { FRONT } from './pages/front.ts';
import { GROUP } from './pages/group.ts';
import { GROUP_YEAR } from './pages/group-year.ts';
import { GROUP_YEAR_MOVED } from './pages/group-year-moved.ts';
import { NOT_FOUND } from './pages/not-found.ts';
import { PLAIN } from './pages/plain.ts';
import { SEARCH } from './pages/search.ts';
import { WITHDRAWN } from './pages/withdrawn.ts';
import { YEAR } from './pages/year.ts';
import { YEARS } from './pages/all-years.ts';

/**
 * Every kind of output. Of two outputs with the same path, the one whose kind comes first counts. Sitemaps list outputs
 * in this order.
 */
export const OUTPUT_KINDS: readonly OutputKind[] = [
  PUBLIC_FILES,
  FRONT,
  SEARCH,
  NOT_FOUND,
  ARTICLE,
  CORRECTIONS,
  PLAIN,
  WITHDRAWN,
  YEARS,
  YEAR,
  MONTH,
  DAY,
  DIRECTORY,
  GROUP,
  GROUP_YEAR,
  GROUP_YEAR_MOVED,
  ALIAS,
  NEWEST_FEED,
  GROUP_FEED,
  MONTH_FEED,
  CORRECTIONS_FEED,
  FEED_STYLES,
  SITEMAP,
  SITEMAP_INDEX,
  NEWS_SITEMAP,
  INDEX_NOW_KEY,
  ROBOTS,
  MINING,
  LLMS,
  WEB_FINGER,
  OPEN_SEARCH,
  ON_THIS_DAY,
  OFFLINE_WORKER,
  EDITOR_PAGE,
  EDITOR_CONFIG,
  EDITOR_PROGRAM,
  HEADERS,
  REDIRECTS,
  SEARCH_MANIFEST,
  SEARCH_NAMES,
  FAVICON,
  OWNER_STYLES,
  FONTS,
  LOGOS,
  MEDIA,
  ASSETS,
];
