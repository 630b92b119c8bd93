import type { Site } from '../site/site.ts';
import { permalink } from '../urls.ts';

/** Everything may be read; the search page has nothing of its own to index. */
export function robotsText(site: Site): string {
  return `User-agent: *\nDisallow: ${site.base}search/\n\nSitemap: ${permalink('/sitemap.xml', site)}\n`;
}
