import type { Site } from '../../site/site.ts';
import { permalink, YEARS_PATH } from '../../urls.ts';
import { licenseLink } from '../license-link.ts';
import { publisherOf, webSite } from './publisher.ts';

/** Files that list every article: https://www.sitemaps.org/, and RFC 5005 from the newest feed on. */
const LISTS = [
  ['/sitemap.xml', 'application/xml'],
  ['/feed.xml', 'application/atom+xml'],
] as const;

/**
 * The whole archive as https://schema.org/Dataset, so that catalogs of data and libraries find its lists. `first` and
 * `last` are the days of the oldest and the newest article, in the Gregorian calendar.
 */
export function archiveDataset(site: Site, { first, last }: { first: string; last: string }): object {
  const url = permalink(YEARS_PATH, site);
  const license = site.license && licenseLink(site.license, site.base).href;
  return {
    '@type': 'Dataset',
    '@id': `${url}#dataset`,
    name: site.title,
    description: site.description || site.title,
    url,
    inLanguage: site.language,
    isAccessibleForFree: true,
    isPartOf: { '@id': webSite(site)['@id'] },
    temporalCoverage: `${first}/${last}`,
    creator: publisherOf(site),
    ...(license ? { license: new URL(license, site.url).href } : {}),
    distribution: LISTS.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: permalink(path, site),
      encodingFormat,
    })),
  };
}
