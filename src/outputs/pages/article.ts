import type { Article } from '../../article/article.ts';
import type { Card } from '../../catalog/card.ts';
import { cardOf } from '../../catalog/card.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { Whole } from '../../catalog/whole.ts';
import { wholeOf } from '../../catalog/whole.ts';
import { gregorianDay } from '../../dates.ts';
import { directionOf, languageName } from '../../site/languages.ts';
import type { Site } from '../../site/site.ts';
import { correctionsPath, href, permalink, slugify } from '../../urls.ts';
import { alternatesOf, inAllLanguages, openGraphOf } from '../../views/article-head.ts';
import { citationMeta, citeView } from '../../views/citing/cite-view.ts';
import type { DateView, Frame, ImageView, Link } from '../../views/frame.ts';
import { pageLanguage } from '../../views/frame.ts';
import { newsArticle } from '../../views/json-ld/news-article.ts';
import { editAddress } from '../../views/edit-address.ts';
import { licenseLink } from '../../views/license-link.ts';
import type { ListItem } from '../../views/listing.ts';
import { againstPage, dayView, listItem, relatedItem } from '../../views/listing.ts';
import { momentView, otherCalendarOf } from '../../views/moment-view.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { breadcrumbList, makeHead } from '../../views/page-head.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import { repeatsOpening } from '../../views/repeats-opening.ts';
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
  /** The texts of front-matter keys that are only printed. */
  printed: NonNullable<Article['printed']>;
  /** Set if more is known than the day above the headline. */
  published?: DateView;
  updated?: DateView;
  image?: ImageView;
  /** Its headings, if there are enough for a table of contents. */
  contents?: NonNullable<RenderedBody['contents']>;
  /** True for a text so long that a link back to its top helps. */
  isLong: boolean;
  /** Sanitized HTML: the only field that is not plain text. */
  html: string;
  tags: (Link | { text: string; href?: undefined })[];
  /** For each further grouping of site.yaml: the label of all its groups, and this article's groups. */
  groups: { text: string; links: Link[] }[];
  source?: { name: string; href?: string; archived?: string };
  corrections: { date?: DateView; text: string }[];
  /** The day of the latest correction. */
  corrected?: DateView;
  /** The page of all corrections, if the article has one. */
  allCorrections?: string;
  license?: { text: string; href?: string };
  translations: { language: string; lang: string; dir: 'ltr' | 'rtl'; href: string; headline: string }[];
  /** Set if the publisher's expiry date has passed: the archive keeps the article and says so. */
  expired?: DateView;
  /** An expression of concern, above the text. */
  notice?: { text: string; date?: DateView };
  earlier?: ListItem;
  later?: ListItem;
  related: ListItem[];
  /** Its citation as a line of text. */
  cite: string;
  /** Its Gregorian day, from which a script computes its age. */
  day: string;
  /** A search for later articles on the same subject. Its address never changes. */
  next?: string;
  /** The absolute address for citations. */
  permalink: string;
  /** The address at which its file can be edited. */
  edit?: string;
}

/** The number of words that fill about ten screens of a phone. */
const LONG = 1500;

interface ArticleFacts {
  whole: Whole;
  around: {
    earlier: Card | undefined;
    later: Card | undefined;
    related: Card[];
    translations: Card[];
    /** The tags that the fewest articles had at that time. */
    rarest: string[];
  };
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
  const { earlier, later, related, rarest, translations } = entry;
  return {
    whole: wholeOf(entry),
    around: {
      earlier: earlier && cardOf(earlier),
      later: later && cardOf(later),
      related: related.map(cardOf),
      translations: translations.map(cardOf),
      rarest: rarest.map(({ slug }) => slug),
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
      citation: citationMeta(site, whole),
      jsonLd: [
        newsArticle(site, whole, around.translations, body),
        // Programs that show the way to a page read lists of two places or more.
        ...(crumbs.length > 1 ? [breadcrumbList(crumbs, site)] : []),
      ],
    }),
    frame,
    lang: article.lang,
    ...{ dir: directionOf(article.lang), ...againstPage(article.title, directionOf(article.lang)) },
    date: dayView(site, article.date.day, lang, 'medium'),
    breadcrumb: sections.map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
    headline: article.title,
    ...(article.standfirst && !repeatsOpening(article.standfirst, body) ? { standfirst: article.standfirst } : {}),
    byline: whole.authors.map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
    printed: article.printed ?? {},
    ...(article.date.timed || otherCalendarOf(article.lang, site)
      ? { published: momentView(article.date, lang, site, article.lang) }
      : {}),
    ...(article.updated ? { updated: momentView(article.updated, lang, site, article.lang) } : {}),
    ...(body.image ? { image: body.image } : {}),
    ...(body.contents ? { contents: body.contents } : {}),
    isLong: body.words >= LONG,
    html: body.html,
    tags: tagsOf(site, whole),
    groups: groupsOf(site, whole),
    ...(article.source ? { source: sourceOf(article.source) } : {}),
    corrections: article.corrections.map(({ date, text }) => ({
      text,
      ...(date ? { date: momentView(date, lang, site, article.lang) } : {}),
    })),
    ...correctedOf(article, lang, site),
    ...(article.corrections.length > 0 ? { allCorrections: href(correctionsPath(), site.base) } : {}),
    ...(license ? { license: licenseLink(license, site.base) } : {}),
    translations: around.translations.map((other) => ({
      language: languageName(other.lang),
      lang: other.lang,
      dir: directionOf(other.lang),
      href: href(other.path, site.base),
      headline: other.title,
    })),
    ...(article.expired ? { expired: momentView({ ...article.expired, timed: false }, lang, site, article.lang) } : {}),
    ...noticeOf(article, lang, site),
    ...(around.earlier ? { earlier: item(around.earlier) } : {}),
    ...(around.later ? { later: item(around.later) } : {}),
    related: around.related.map((card) => relatedItem(site, card, lang)),
    day: gregorianDay(article.date),
    cite: citeView(site, frame, whole),
    ...nextOf(site, article.date.day, around.rarest),
    permalink: permalink(path, site),
    ...(site.edit ? { edit: editAddress(site.edit, article.file) } : {}),
  };
}

/** The latest correction with a day. */
function correctedOf(article: Article, lang: string, site: Site): Pick<ArticleView, 'corrected'> {
  const [latest] = article.corrections.flatMap(({ date }) => date ?? []).sort((a, b) => b.instant - a.instant);
  return latest ? { corrected: momentView({ ...latest, timed: false }, lang, site, article.lang) } : {};
}

/** A search for articles with its rarest tags from its month on, oldest first. */
function nextOf(site: Site, day: string, rarest: string[]): Pick<ArticleView, 'next'> {
  if (rarest.length === 0) return {};
  const query = new URLSearchParams([
    ['from', day.slice(0, 7)],
    ...rarest.map((tag): [string, string] => ['tag', tag]),
    ['order', 'oldest'],
  ]);
  return { next: `${href('/search/', site.base)}?${query}` };
}

function noticeOf(article: Article, lang: string, site: Site): Pick<ArticleView, 'notice'> {
  if (!article.notice) return {};
  const { text, date } = article.notice;
  return { notice: { text, ...(date ? { date: momentView(date, lang, site, article.lang) } : {}) } };
}

/** Tags with a page are links. A tag without an address is printed as text. */
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
