import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { OutputKind } from '../output.ts';

/** Everything may be read; the search page has nothing of its own to index. */
export const ROBOTS: OutputKind = {
  name: 'robots',
  owns: () => ['/robots.txt'],
  list: () => [{ path: '/robots.txt', facts: {} }],
  make: { by: 'text', text: ({ site }) => robotsText(site) },
};

function robotsText(site: Site): string {
  return `User-agent: *\nDisallow: ${site.base}search/\n\nSitemap: ${permalink('/sitemap.xml', site)}\n`;
}
