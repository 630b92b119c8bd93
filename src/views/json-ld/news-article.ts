import type { Card } from '../../catalog/card.ts';
import type { Whole } from '../../catalog/whole.ts';
import { gregorianDay, isoDate } from '../../dates.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import { licenseLink } from '../license-link.ts';
import type { RenderedBody } from '../rendered-body.ts';
import { authorType } from './author.ts';
import { imageObjects } from './image-objects.ts';
import { publisherOf, webSite } from './publisher.ts';

/** JSON-LD for an article: https://schema.org/NewsArticle, with the links to principles that news search asks for. */
export function newsArticle(site: Site, whole: Whole, translations: Card[], body: RenderedBody): object {
  const { article, path, sections, tags, authors } = whole;
  const license = article.license
    ? licenseLink({ name: article.license }, site.base)
    : site.license && licenseLink(site.license, site.base);
  const url = permalink(path, site);
  const { image } = body;
  const description = article.standfirst ?? body.opening;
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: article.title,
    ...(description === '' ? {} : { description }),
    inLanguage: article.lang,
    datePublished: isoDate(article.date),
    dateModified: isoDate(article.updated ?? article.date),
    wordCount: body.words,
    isAccessibleForFree: true,
    isPartOf: webSite(site),
    ...(authors.length > 0
      ? {
          author: authors.map(({ label, path: page }) => ({
            '@type': authorType(label),
            '@id': `${permalink(page, site)}#author`,
            name: label,
            url: permalink(page, site),
          })),
        }
      : {}),
    publisher: publisherOf(site),
    // The publisher may not hold the rights of an article from elsewhere.
    ...(article.source ? {} : { copyrightHolder: { '@id': `${permalink('/', site)}#publisher` } }),
    copyrightYear: Number(gregorianDay(article.date).slice(0, 4)),
    ...(sections.length > 0 ? { articleSection: sections.map(({ label }) => label) } : {}),
    ...(tags.length > 0 ? { keywords: tags.map(({ label }) => label) } : {}),
    ...(image ? { image: imageObjects(site, image) } : {}),
    ...(article.printed?.dateline ? { dateline: article.printed.dateline } : {}),
    ...(license?.href ? { license: new URL(license.href, site.url).href } : {}),
    ...(article.source?.url ? { isBasedOn: article.source.url } : {}),
    ...(article.source?.archived ? { archivedAt: article.source.archived } : {}),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(correctionOf) } : {}),
    ...(article.expired ? { expires: isoDate(article.expired) } : {}),
    ...translationsOf(site, whole, translations),
  };
}

function correctionOf({ date, text }: Whole['article']['corrections'][number]): object {
  return { '@type': 'CorrectionComment', text, ...(date ? { datePublished: isoDate(date) } : {}) };
}

/** The article in the site's language counts as the original of the translations. */
function translationsOf(site: Site, { article }: Whole, translations: Card[]): object {
  if (translations.length === 0) return {};
  const refer = ({ path }: Card) => ({ '@id': permalink(path, site) });
  const original = article.lang === site.language ? undefined : translations.find(({ lang }) => lang === site.language);
  const others = translations.filter((other) => other !== original);
  return {
    ...(original ? { translationOfWork: refer(original) } : {}),
    ...(others.length > 0 ? { workTranslation: others.map(refer) } : {}),
  };
}
