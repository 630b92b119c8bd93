import type { Article } from '../../article/article.ts';
import { countYears } from '../../catalog/by-period.ts';
import type { Card } from '../../catalog/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { relatedGroups } from '../../catalog/choices/related-groups.ts';
import type { Entry, Group } from '../../catalog/entry.ts';
import type { GroupCount } from '../../catalog/group-count.ts';
import { countGroups } from '../../catalog/group-count.ts';
import type { GroupFacts } from '../../catalog/group-facts.ts';
import { allGroups, groupFacts } from '../../catalog/group-facts.ts';
import { feedGroups } from '../../catalog/groups/feed-groups.ts';
import type { Grouping } from '../../catalog/groups/groupings.ts';
import { groupingWords } from '../../catalog/groups/groupings.ts';
import { hrefOfYear, yearSpans } from '../../catalog/groups/year-spans.ts';
import { newestFirst } from '../../catalog/newest-first.ts';
import type { Whole } from '../../catalog/whole.ts';
import { wholeOf } from '../../catalog/whole.ts';
import { printDay } from '../../dates.ts';
import { facetValue } from '../../search/index/facets.ts';
import type { LabelKey } from '../../site/labels.ts';
import { articlesText, fill } from '../../site/labels.ts';
import { directionOf } from '../../site/languages.ts';
import type { FeedFormat } from '../../site/reach/reach.ts';
import { href } from '../../urls.ts';
import type { CountLink } from '../../views/count-link.ts';
import { countLinks } from '../../views/count-link.ts';
import type { DateView, Frame, ImageView, Link } from '../../views/frame.ts';
import { pageLanguage } from '../../views/frame.ts';
import { groupPage } from '../../views/json-ld/group-page.ts';
import type { ListItem, YearBar, YearCount } from '../../views/listing.ts';
import { dayView, yearStrip } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { breadcrumbList, feedLinks, makeHead } from '../../views/page-head.ts';
import { picturedItem } from '../../views/pictured-item.ts';
import type { PictureOf, RenderedBody } from '../../views/rendered-body.ts';
import { withYearAnchors } from '../../views/with-year-anchors.ts';
import type { OutputKind } from '../output.ts';

/** A tag, section, author or language: newest articles, then the years. */
export interface GroupView {
  head: PageHead;
  frame: Frame;
  /** The word for one group of this grouping: `Tag`. */
  kind: string;
  /** Its label, if the word is not the owner's. */
  kindOf?: LabelKey;
  name: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  description?: string;
  image?: ImageView;
  /** Sanitized HTML from the file that describes the group; '' if there is none. */
  html: string;
  links: Link[];
  /** The feed of the group, if it has one. */
  feed?: Link;
  count: number;
  first: DateView;
  latest: DateView;
  breadcrumb: Link[];
  /** The subsections of this section. */
  children: CountLink[];
  /** Tags that its articles share. */
  related: CountLink[];
  /** The facet value that limits a search to this group. */
  within: { facet: string; value: string };
  strip: YearBar[];
  newest: ListItem[];
  /** Empty if the list above has all articles of the group. */
  years: { year: string; count: number; href: string }[];
}

interface GroupPageFacts {
  group: GroupFacts;
  description?: string;
  /** The file that describes the group. */
  article?: Article;
  /** The formats of the group's feed. */
  feeds: FeedFormat[];
  around: {
    /** The first year of the whole archive. */
    firstYear?: string;
    /** The days of the oldest and the newest article. */
    first: string;
    latest: string;
    count: number;
    years: YearCount[];
    children: GroupCount[];
    related: GroupCount[];
    newest: Card[];
    /** Those of them that show a picture. */
    pictured: Whole[];
  };
}

/** The number of articles on the first page of a group. */
const NEWEST = 30;
/** How many of them may show a picture. */
const PICTURED = 5;

export const GROUP: OutputKind<GroupPageFacts> = {
  name: 'group',
  list: function* ({ catalog }) {
    for (const { grouping, group } of allGroups(catalog))
      yield { path: group.path, facts: pageFacts(catalog, grouping, group) };
  },
  make: {
    by: 'page',
    component: 'GroupPage',
    language: (site, { group }) => pageLanguage(site, group.lang ?? site.language),
    place: ({ group }) => ({ path: group.name.path }),
    article: ({ article }) => article,
    pictured: ({ around }) => around.pictured,
    view: groupView,
  },
  sitemap: () => ({ year: null }),
};

function pageFacts(catalog: Catalog, grouping: Grouping, group: Group): GroupPageFacts {
  const { entries, site } = catalog;
  return {
    group: groupFacts(grouping, group),
    ...(group.description ? { description: group.description } : {}),
    ...(group.article ? { article: group.article } : {}),
    feeds: feedGroups(catalog).has(group) ? site.feeds.formats : [],
    around: {
      ...(entries[0] ? { firstYear: entries[0].year } : {}),
      first: group.entries[0]!.article.date.day,
      latest: group.entries.at(-1)!.article.date.day,
      count: group.entries.length,
      years: countYears(group.entries),
      children: countGroups(group.children),
      related: relatedGroups(group),
      newest: newestFirst(group.entries, NEWEST),
      pictured: picturedOf(group.entries),
    },
  };
}

/** The newest articles with a picture, among those that the page lists. */
function picturedOf(entries: Entry[]): Whole[] {
  const pictured = entries.slice(-NEWEST).filter(({ article }) => article.image);
  return pictured.slice(-PICTURED).reverse().map(wholeOf);
}

/** The newest articles of a group, and its years. */
function groupView(
  { site, frame, path }: PageContext,
  { group, description: written, article, feeds, around }: GroupPageFacts,
  body: RenderedBody,
  pictureOf: PictureOf,
): GroupView {
  const { labels, lang } = frame;
  const { name, grouping, ancestors } = group;
  const { first, latest } = around;
  const kind = groupingWords(labels, grouping).one;
  const spans = yearSpans(around.years);
  const toYear = (year: string) => hrefOfYear(path, spans, year, site.base);
  const newest = around.newest.map(picturedItem(site, lang, around.pictured, pictureOf));
  const description = fill(labels.describeGroup, {
    kind,
    ...(grouping.labels ? { kindOf: grouping.labels.one } : {}),
    name: name.label,
    count: articlesText(labels, around.count),
    first: printDay(first, lang, 'long', site.calendar),
    last: printDay(latest, lang, 'long', site.calendar),
    latest: printDay(latest, lang, 'long', site.calendar),
  });
  const [feed] = feedLinks(site, name.label, path, feeds);
  const crumbs = [...ancestors, name].map((crumb) => ({ text: crumb.label, path: crumb.path }));
  return {
    head: makeHead(site, labels, {
      path,
      lang,
      title: fill(labels.titleGroup, { kind, name: name.label }),
      description: written ?? description,
      feeds: feedLinks(site, name.label, path, feeds),
      jsonLd: [
        groupPage(site, {
          ...{ name, kind: grouping.kind, description: written ?? description, lang: group.lang ?? lang },
          ...{ count: around.count, newest: around.newest, links: article?.describes?.links ?? [] },
        }),
        ...(grouping.isTree ? [breadcrumbList(crumbs, site)] : []),
      ],
    }),
    frame,
    kind,
    ...(grouping.labels ? { kindOf: grouping.labels.one } : {}),
    name: name.label,
    ...(group.lang ? { lang: group.lang, dir: directionOf(group.lang) } : {}),
    ...(written ? { description: written } : {}),
    ...(body.image ? { image: body.image } : {}),
    html: body.html,
    links: (article?.describes?.links ?? []).map(({ label, url }) => ({ text: label, href: url })),
    ...(feed ? { feed: { text: labels.feed, href: feed.href } } : {}),
    count: around.count,
    first: dayView(site, first, lang),
    latest: dayView(site, latest, lang),
    breadcrumb: ancestors.map((parent) => ({ text: parent.label, href: href(parent.path, site.base) })),
    children: countLinks(site, around.children),
    related: countLinks(site, around.related),
    within: { facet: grouping.kind, value: facetValue(grouping, name) },
    strip: yearStrip(around.firstYear, around.years, toYear),
    newest: spans.length === 0 ? withYearAnchors(newest, around.newest) : newest,
    years:
      spans.length === 0 ? [] : around.years.toReversed().map(([year, count]) => ({ year, count, href: toYear(year) })),
  };
}
