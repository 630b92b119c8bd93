import { USES } from '../../site/reach/reach.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { OutputKind } from '../output.ts';
import { CRAWLERS, SIGNALS } from './crawlers.ts';

/**
 * Everything may be read unless the settings refuse a purpose. The search page has no content of its own to index. A
 * named group of crawlers obeys only its own lines (RFC 9309, section 2.2.1).
 */
export const ROBOTS: OutputKind = {
  name: 'robots',
  owns: () => ['/robots.txt'],
  list: () => [{ path: '/robots.txt', facts: {} }],
  make: { by: 'text', text: ({ site }) => robotsText(site) },
};

function robotsText(site: Site): string {
  const { base, robots, newsSitemap, admin, noindex } = site;
  const signals = USES.flatMap((use) =>
    robots[use] === undefined ? [] : [`${SIGNALS[use]}=${robots[use] === 'allow' ? 'yes' : 'no'}`],
  );
  const refused = USES.filter((use) => robots[use] === 'refuse').map((use) => {
    const { what, names } = CRAWLERS[use];
    return [`# ${what}`, ...names.map((name) => `User-agent: ${name}`), `Disallow: ${base}`];
  });
  const everybody = [
    'User-agent: *',
    ...(signals.length > 0 ? [`Content-Signal: ${signals.join(', ')}`] : []),
    `Disallow: ${base}search/`,
    ...(admin ? [`Disallow: ${base}admin/`] : []),
  ];
  const sitemaps = ['/sitemap.xml', ...(newsSitemap ? ['/sitemap-news.xml'] : [])];
  // Crawlers may fetch the pages of an edition for editors, to find out that they should not list them.
  const listed = noindex ? [] : [sitemaps.map((path) => `Sitemap: ${permalink(path, site)}`)];
  const groups = [everybody, ...refused, ...listed];
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
