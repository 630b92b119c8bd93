import type { Card } from '../catalog/card.ts';
import type { Whole } from '../catalog/whole.ts';
import { isoDate } from '../dates.ts';
import type { Site } from '../site/site.ts';
import { permalink } from '../urls.ts';
import type { HeadFacts, PageHead } from './page-head.ts';
import type { RenderedBody } from './rendered-body.ts';

/** The article in other languages, including itself; empty if it has no translation. */
export function alternatesOf(site: Site, { article, path }: Whole, translations: Card[]): PageHead['alternates'] {
  if (translations.length === 0) return [];
  return [{ lang: article.lang, path }, ...translations].map((other) => ({
    lang: other.lang,
    href: permalink(other.path, site),
  }));
}

/** The languages of an article with the paths of its pages, its own first. */
export function inAllLanguages(lang: string, path: string, translations: Card[]): { lang: string; path: string }[] {
  return [{ lang, path }, ...translations.map((other) => ({ lang: other.lang, path: other.path }))];
}

/** The metadata for sites that show a link to an article. */
export function openGraphOf(
  site: Site,
  { article, sections, tags }: Whole,
  { image, share }: RenderedBody,
): NonNullable<HeadFacts['article']> {
  // Not all social networks show WebP.
  const picture = share ?? image?.jpeg ?? image;
  return {
    published: isoDate(article.date),
    tags: tags.map(({ label }) => label),
    ...(article.updated ? { modified: isoDate(article.updated) } : {}),
    ...(sections.length > 0 ? { section: sections.map(({ label }) => label).join(' > ') } : {}),
    ...(picture
      ? {
          image: {
            url: new URL(picture.src, site.url).href,
            alt: share ? article.title : (image?.alt ?? ''),
            ...(picture.width ? { width: picture.width } : {}),
            ...(picture.height ? { height: picture.height } : {}),
          },
        }
      : {}),
  };
}
