import type { Article } from '../article/article.ts';
import type { Catalog, Entry } from '../catalog/catalog.ts';
import type { ArchiveDate } from '../dates.ts';
import { gregorianDay, isoDate, printDay, printTime } from '../dates.ts';
import { directionOf, languageName } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { href, permalink, slugify } from '../urls.ts';
import type { DateView, Frame, ImageView, Link } from './frame.ts';
import { makeFrame, pageLanguage } from './frame.ts';
import { licenseLink } from './license-link.ts';
import type { ListItem } from './listing.ts';
import { dayView, listItem } from './listing.ts';
import { newsArticle } from './news-article.ts';
import type { PageHead } from './page-head.ts';
import { breadcrumbList, makeHead } from './page-head.ts';

/** Exactly what an article's page prints. */
export interface ArticleView {
  head: PageHead;
  frame: Frame;
  lang: string;
  dir: 'ltr' | 'rtl';
  date: DateView;
  /** From the top section down. */
  breadcrumb: Link[];
  headline: string;
  standfirst?: string;
  byline: Link[];
  dateline?: string;
  published: DateView;
  updated?: DateView;
  image?: ImageView;
  /** Sanitized HTML: the only field that is not plain text. */
  html: string;
  tags: (Link | { text: string; href?: undefined })[];
  source?: { name: string; href?: string; archived?: string };
  corrections: { date?: DateView; text: string }[];
  license?: { text: string; href?: string };
  translations: { language: string; lang: string; dir: 'ltr' | 'rtl'; href: string; headline: string }[];
  /** Set when the publisher's expiry date has passed: an archive keeps the article and says so. */
  expired?: DateView;
  earlier?: ListItem;
  later?: ListItem;
  related: ListItem[];
  /** The address to cite, absolute. */
  permalink: string;
}

/** A text as it was rendered, and the article's lead image, ready to print. */
export interface RenderedBody {
  html: string;
  opening: string;
  words: number;
  image?: ImageView;
}

/** Finds the rendered text of an article or page. */
export type BodyOf = (article: Article, path: string) => Promise<RenderedBody> | RenderedBody;

export function articleView(catalog: Catalog, entry: Entry, body: RenderedBody): ArticleView {
  const { site } = catalog;
  const { article, sections } = entry;
  const lang = pageLanguage(site, article.lang);
  const frame = makeFrame(catalog, lang, '', sections[0]?.path);
  const item = (other: Entry) => listItem(site, other, lang);
  const description = article.standfirst ?? body.opening;
  const license = article.license ? { name: article.license } : undefined;
  const crumbs = [
    ...sections.map(({ label, path }) => ({ text: label, path })),
    { text: article.title, path: entry.path },
  ];
  return {
    head: makeHead(site, frame.labels, {
      path: entry.path,
      lang,
      title: article.title,
      description,
      alternates: alternatesOf(site, entry),
      article: openGraphOf(site, entry, body),
      jsonLd: [newsArticle(site, entry, body), breadcrumbList(crumbs, site)],
    }),
    frame,
    lang: article.lang,
    dir: directionOf(article.lang),
    date: dayView(site, article.date.day, lang),
    breadcrumb: sections.map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
    headline: article.title,
    ...(article.standfirst ? { standfirst: article.standfirst } : {}),
    byline: entry.authors.map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    published: momentView(article.date, lang, site),
    ...(article.updated ? { updated: momentView(article.updated, lang, site) } : {}),
    ...(body.image ? { image: body.image } : {}),
    html: body.html,
    tags: tagsOf(site, entry),
    ...(article.source ? { source: sourceOf(article.source) } : {}),
    corrections: article.corrections.map(({ date, text }) => ({
      text,
      ...(date ? { date: momentView(date, lang, site) } : {}),
    })),
    ...(license ? { license: licenseLink(license, site.base) } : {}),
    translations: entry.translations.map((other) => ({
      language: languageName(other.article.lang),
      lang: other.article.lang,
      dir: directionOf(other.article.lang),
      href: href(other.path, site.base),
      headline: other.article.title,
    })),
    ...(article.expired ? { expired: momentView({ ...article.expired, timed: false }, lang, site) } : {}),
    ...(entry.earlier ? { earlier: item(entry.earlier) } : {}),
    ...(entry.later ? { later: item(entry.later) } : {}),
    related: entry.related.map(item),
    permalink: permalink(entry.path, site),
  };
}

/** A date with its time, where one is known; in a site of another calendar with its Gregorian day beside it. */
function momentView(date: ArchiveDate, lang: string, { calendar }: Site): DateView {
  const own = printDay(date.day, lang, 'long', calendar);
  const day = calendar === 'gregorian' ? own : `${own} (${printDay(gregorianDay(date), lang, 'long')})`;
  return {
    text: date.timed ? `${day}, ${printTime(date.instant, lang, date.zone)}` : day,
    iso: isoDate(date),
  };
}

/** Tags with a page are links; one whose name folds to no address is printed as it is. */
function tagsOf(site: Site, { article, tags }: Entry): ArticleView['tags'] {
  const links = tags.map(({ label, path }) => ({ text: label, href: href(path, site.base) }));
  const plain = article.tags.filter((name) => slugify(name) === '').map((text) => ({ text }));
  return [...links, ...plain];
}

function sourceOf({
  name,
  url,
  archived,
}: NonNullable<Entry['article']['source']>): NonNullable<ArticleView['source']> {
  return { name, ...(url ? { href: url } : {}), ...(archived ? { archived } : {}) };
}

function alternatesOf(site: Site, entry: Entry): PageHead['alternates'] {
  if (entry.translations.length === 0) return [];
  return [entry, ...entry.translations].map((other) => ({
    lang: other.article.lang,
    href: permalink(other.path, site),
  }));
}

function openGraphOf(site: Site, { article, sections, authors, tags }: Entry, { image }: RenderedBody) {
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
