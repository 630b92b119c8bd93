import type { Card } from '../catalog/card.ts';
import type { Whole } from '../catalog/whole.ts';
import { isoDate } from '../dates.ts';
import type { Site } from '../site/site.ts';
import { permalink } from '../urls.ts';
import { licenseLink } from './license-link.ts';
import type { RenderedBody } from './rendered-body.ts';

/** JSON-LD for an article: https://schema.org/NewsArticle, with the trust links that news search asks for. */
export function newsArticle(site: Site, whole: Whole, translations: Card[], body: RenderedBody): object {
  const { article, path, sections, tags, authors } = whole;
  const license = article.license
    ? licenseLink({ name: article.license }, site.base)
    : site.license && licenseLink(site.license, site.base);
  const url = permalink(path, site);
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.standfirst ?? body.opening,
    inLanguage: article.lang,
    datePublished: isoDate(article.date),
    dateModified: isoDate(article.updated ?? article.date),
    wordCount: body.words,
    isAccessibleForFree: true,
    ...(authors.length > 0
      ? {
          author: authors.map(({ label, path }) => ({
            '@type': isDesk(label) ? 'Organization' : 'Person',
            name: label,
            url: permalink(path, site),
          })),
        }
      : {}),
    publisher: publisherOf(site),
    ...(sections.length > 0 ? { articleSection: sections.map(({ label }) => label) } : {}),
    ...(tags.length > 0 ? { keywords: tags.map(({ label }) => label) } : {}),
    ...(body.image ? { image: [new URL(body.image.src, site.url).href] } : {}),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    ...(license?.href ? { license: license.href } : {}),
    ...(article.source?.url ? { isBasedOn: article.source.url } : {}),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(({ text }) => text) } : {}),
    ...(article.expired ? { expires: isoDate(article.expired) } : {}),
    ...(translations.length > 0
      ? { workTranslation: translations.map(({ path }) => ({ '@id': permalink(path, site) })) }
      : {}),
  };
}

/** A byline that names a desk and not a person. */
function isDesk(byline: string): boolean {
  return /\b(desk|staff|team|newsroom|editors|agency|office|service)$/i.test(byline);
}

function publisherOf({ publisher, title, url }: Site): object {
  const logo = publisher?.logo ? { logo: { '@type': 'ImageObject', url: new URL(publisher.logo, url).href } } : {};
  return {
    '@type': 'NewsMediaOrganization',
    name: publisher?.name ?? title,
    ...(publisher?.url ? { url: publisher.url } : {}),
    ...logo,
  };
}
