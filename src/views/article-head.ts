import type { Card } from '../catalog/card.ts';
import type { Whole } from '../catalog/whole.ts';
import { isoDate } from '../dates.ts';
import type { Site } from '../site/site.ts';
import { permalink } from '../urls.ts';
import type { HeadFacts, PageHead } from './page-head.ts';
import type { RenderedBody } from './rendered-body.ts';

/** The article in other languages, itself included; none where it has no translation. */
export function alternatesOf(site: Site, { article, path }: Whole, translations: Card[]): PageHead['alternates'] {
  if (translations.length === 0) return [];
  return [{ lang: article.lang, path }, ...translations].map((other) => ({
    lang: other.lang,
    href: permalink(other.path, site),
  }));
}

/** What an article's head says to those who show a link to it. */
export function openGraphOf(
  site: Site,
  { article, sections, authors, tags }: Whole,
  { image }: RenderedBody,
): NonNullable<HeadFacts['article']> {
  const { width, height } = image ?? {};
  return {
    published: isoDate(article.date),
    tags: tags.map(({ label }) => label),
    authors: authors.map(({ label }) => label),
    ...(article.updated ? { modified: isoDate(article.updated) } : {}),
    ...(sections.length > 0 ? { section: sections.map(({ label }) => label).join(' > ') } : {}),
    ...(image
      ? {
          image: {
            url: new URL(image.src, site.url).href,
            alt: image.alt,
            ...(width ? { width } : {}),
            ...(height ? { height } : {}),
          },
        }
      : {}),
  };
}
