import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';

/** The archive as https://schema.org/WebSite, of which its pages and articles are parts. */
export function webSite(site: Site): { '@type': string; '@id': string; name: string; url: string } {
  const url = permalink('/', site);
  return { '@type': 'WebSite', '@id': `${url}#website`, name: site.title, url };
}

/**
 * The publisher as https://schema.org/NewsMediaOrganization, with links to its principles and its profiles elsewhere.
 */
export function publisherOf(site: Site): object {
  const { publisher, title, url, head } = site;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${permalink('/', site)}#publisher`,
    name: publisher?.name ?? title,
    ...(publisher?.url ? { url: absolute(publisher.url, site) } : {}),
    ...(publisher?.logo ? { logo: { '@type': 'ImageObject', url: new URL(publisher.logo, url).href } } : {}),
    ...(head.me.length > 0 ? { sameAs: head.me } : {}),
    ...policiesOf(site),
  };
}

/** The addresses of the publisher's policies, by the properties of schema.org. */
function policiesOf(site: Site): Record<string, string> {
  return Object.fromEntries(Object.entries(site.policies).map(([name, address]) => [name, absolute(address, site)]));
}

/** A path in site.yaml gets the base path; an address stays unchanged. */
export function absolute(address: string, site: Site): string {
  const path = address.startsWith('/') ? site.base.replace(/\/$/, '') + address : address;
  return new URL(path, site.url).href;
}
