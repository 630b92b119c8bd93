import type { Article } from '../../article/article.ts';
import type { Card } from '../../catalog/card.ts';
import { cardOf } from '../../catalog/card.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { Whole } from '../../catalog/whole.ts';
import { wholeOf } from '../../catalog/whole.ts';
import type { ArchiveDate } from '../../dates.ts';
import { gregorianDay, isoDate, printDay, printTime } from '../../dates.ts';
import { directionOf, languageName } from '../../site/languages.ts';
import type { Site } from '../../site/site.ts';
import { correctionsPath, href, permalink, slugify } from '../../urls.ts';
import type { DateView, Frame, ImageView, Link } from '../../views/frame.ts';
import { pageLanguage } from '../../views/frame.ts';
import { newsArticle } from '../../views/json-ld/news-article.ts';
import { licenseLink } from '../../views/license-link.ts';
import type { ListItem } from '../../views/listing.ts';
import { dayView, listItem } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { breadcrumbList, makeHead } from '../../views/page-head.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import type { OutputKind } from '../output.ts';

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
  /** Of further groupings that site.yaml names: what all of one are called, and this article's. */
  groups: { text: string; links: Link[] }[];
  source?: { name: string; href?: string; archived?: string };
  corrections: { date?: DateView; text: string }[];
  /** The page of all corrections, where the article has one. */
  allCorrections?: string;
  license?: { text: string; href?: string };
  translations: { language: string; lang: string; dir: 'ltr' | 'rtl'; href: string; headline: string }[];
  /** Set when the publisher's expiry date has passed: an archive keeps the article and says so. */
  expired?: DateView;
  /** An expression of concern, above the text. */
  notice?: { text: string; date?: DateView };
  earlier?: ListItem;
  later?: ListItem;
  related: ListItem[];
  /** The address to cite, absolute. */
  permalink: string;
}

interface ArticleFacts {
  whole: Whole;
  around: { earlier: Card | undefined; later: Card | undefined; related: Card[]; translations: Card[] };
}

export const ARTICLE: OutputKind<ArticleFacts> = {
  name: 'article',
  list: function* ({ catalog }) {
    for (const entry of catalog.entries) yield { path: entry.path, facts: articleFacts(entry) };
  },
  make: {
    by: 'page',
    component: 'ArticlePage',
    language: (site, { whole }) => pageLanguage(site, whole.article.lang),
    place: ({ whole }) => ({ section: whole.sections[0]?.path ?? '' }),
    article: ({ whole }) => whole.article,
    view: articleView,
  },
  sitemap: ({ whole: { article, path }, around: { translations } }) => ({
    year: article.date.day.slice(0, 4),
    changed: article.updated ?? article.date,
    ...(translations.length > 0 ? { alternates: inAllLanguages(article.lang, path, translations) } : {}),
  }),
};

function articleFacts(entry: Entry): ArticleFacts {
  const { earlier, later, related, translations } = entry;
  return {
    whole: wholeOf(entry),
    around: {
      earlier: earlier && cardOf(earlier),
      later: later && cardOf(later),
      related: related.map(cardOf),
      translations: translations.map(cardOf),
    },
  };
}

function articleView(
  { site, frame, path }: PageContext,
  { whole, around }: ArticleFacts,
  body: RenderedBody,
): ArticleView {
  const { article, sections } = whole;
  const { lang } = frame;
  const item = (card: Card) => listItem(site, card, lang);
  const description = article.standfirst ?? body.opening;
  const license = article.license ? { name: article.license } : undefined;
  const crumbs = [...sections.map(({ label, path }) => ({ text: label, path })), { text: article.title, path }];
  return {
    head: makeHead(site, frame.labels, {
      path,
      lang,
      title: article.title,
      description,
      alternates: alternatesOf(site, whole, around.translations),
      article: openGraphOf(site, whole, body),
      jsonLd: [newsArticle(site, whole, around.translations, body), breadcrumbList(crumbs, site)],
    }),
    frame,
    lang: article.lang,
    dir: directionOf(article.lang),
    date: dayView(site, article.date.day, lang),
    breadcrumb: sections.map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
    headline: article.title,
    ...(article.standfirst ? { standfirst: article.standfirst } : {}),
    byline: whole.authors.map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    published: momentView(article.date, lang, site),
    ...(article.updated ? { updated: momentView(article.updated, lang, site) } : {}),
    ...(body.image ? { image: body.image } : {}),
    html: body.html,
    tags: tagsOf(site, whole),
    groups: groupsOf(site, whole),
    ...(article.source ? { source: sourceOf(article.source) } : {}),
    corrections: article.corrections.map(({ date, text }) => ({
      text,
      ...(date ? { date: momentView(date, lang, site) } : {}),
    })),
    ...(article.corrections.length > 0 ? { allCorrections: href(correctionsPath(), site.base) } : {}),
    ...(license ? { license: licenseLink(license, site.base) } : {}),
    translations: around.translations.map((other) => ({
      language: languageName(other.lang),
      lang: other.lang,
      dir: directionOf(other.lang),
      href: href(other.path, site.base),
      headline: other.title,
    })),
    ...(article.expired ? { expired: momentView({ ...article.expired, timed: false }, lang, site) } : {}),
    ...(article.notice ? { notice: noticeOf(article.notice, lang, site) } : {}),
    ...(around.earlier ? { earlier: item(around.earlier) } : {}),
    ...(around.later ? { later: item(around.later) } : {}),
    related: around.related.map(item),
    permalink: permalink(path, site),
  };
}

function noticeOf(
  { text, date }: NonNullable<Article['notice']>,
  lang: string,
  site: Site,
): NonNullable<ArticleView['notice']> {
  return { text, ...(date ? { date: momentView(date, lang, site) } : {}) };
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
function tagsOf(site: Site, { article, tags }: Whole): ArticleView['tags'] {
  const links = tags.map(({ label, path }) => ({ text: label, href: href(path, site.base) }));
  const plain = article.tags.filter((name) => slugify(name) === '').map((text) => ({ text }));
  return [...links, ...plain];
}

function groupsOf(site: Site, { further }: Whole): ArticleView['groups'] {
  return further.map(({ kind, names }) => ({
    text: site.groupings.find(({ key }) => key === kind)?.label ?? kind,
    links: names.map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
  }));
}

function sourceOf({ name, url, archived }: NonNullable<Article['source']>): NonNullable<ArticleView['source']> {
  return { name, ...(url ? { href: url } : {}), ...(archived ? { archived } : {}) };
}

function alternatesOf(site: Site, { article, path }: Whole, translations: Card[]): PageHead['alternates'] {
  if (translations.length === 0) return [];
  return inAllLanguages(article.lang, path, translations).map((other) => ({
    lang: other.lang,
    href: permalink(other.path, site),
  }));
}

function inAllLanguages(lang: string, path: string, translations: Card[]): { lang: string; path: string }[] {
  return [{ lang, path }, ...translations.map((other) => ({ lang: other.lang, path: other.path }))];
}

function openGraphOf(site: Site, { article, sections, authors, tags }: Whole, { image, share }: RenderedBody) {
  // Social sites show no WebP everywhere.
  const picture = share ?? image?.jpeg ?? image;
  return {
    published: isoDate(article.date),
    tags: tags.map(({ label }) => label),
    authors: authors.map(({ label }) => label),
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
