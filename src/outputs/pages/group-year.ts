import { countYears, yearsOf } from '../../catalog/by-period.ts';
import type { Card } from '../../catalog/card.ts';
import { cardOf } from '../../catalog/card.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { GroupFacts } from '../../catalog/group-facts.ts';
import { allGroups, groupFacts } from '../../catalog/group-facts.ts';
import { groupingWords } from '../../catalog/groups/groupings.ts';
import type { YearSpan } from '../../catalog/groups/year-spans.ts';
import { yearSpans } from '../../catalog/groups/year-spans.ts';
import { paginate } from '../../catalog/paginate.ts';
import type { LabelKey, Labels } from '../../site/labels.ts';
import { articlesText, fill, numberText, withDigits } from '../../site/labels.ts';
import { groupYearPath, href } from '../../urls.ts';
import type { Frame, Link } from '../../views/frame.ts';
import { pageLanguage } from '../../views/frame.ts';
import type { ListItem, Pager } from '../../views/listing.ts';
import { listItem } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import { withYearAnchors } from '../../views/with-year-anchors.ts';
import type { OutputKind } from '../output.ts';

/** A year of a group, or several with few articles, oldest first. A long year is split into numbered pages. */
export interface GroupYearView {
  head: PageHead;
  frame: Frame;
  /** The word for one group of this grouping: `Tag`. */
  kind: string;
  /** Its label, if the word is not the owner's. */
  kindOf?: LabelKey;
  /** The group and the years: `Iran in 2020`. */
  headline: string;
  /**
   * The number of articles if they fit on one page. With several pages it is absent, or each page would
   * change with every article on the last.
   */
  count?: number;
  breadcrumb: Link[];
  earlier?: Link;
  later?: Link;
  items: ListItem[];
  pager?: Pager;
}

interface GroupYearFacts {
  group: GroupFacts;
  /** The first year of the page. */
  year: string;
  /** From 1, the oldest. */
  number: number;
  around: {
    /** The years after the first that share the page. */
    shared: string[];
    /** The nearest years of the group, by page. */
    earlier: YearSpan | undefined;
    later: YearSpan | undefined;
    /** The number of pages of the year. */
    pages: number;
    articles: Card[];
  };
}

export const GROUP_YEAR: OutputKind<GroupYearFacts> = {
  name: 'group-year',
  list: function* ({ catalog }) {
    for (const { grouping, group } of allGroups(catalog)) {
      const facts = groupFacts(grouping, group);
      for (const page of pagesOf(group.entries))
        yield { path: groupYearPath(group.path, page.year, page.number), facts: { group: facts, ...page } };
    }
  },
  make: {
    by: 'page',
    component: 'GroupYearPage',
    language: (site, { group }) => pageLanguage(site, group.lang ?? site.language),
    place: ({ group }) => ({ path: group.name.path }),
    view: groupYearView,
  },
  sitemap: ({ year }) => ({ year }),
};

/** The pages of all years of a group; none if its own page lists all. */
function* pagesOf(entries: Entry[]): Generator<Omit<GroupYearFacts, 'group'>> {
  const years = yearsOf(entries);
  const spans = yearSpans(countYears(entries));
  for (const [i, [year, ...shared]] of spans.entries()) {
    const [earlier, later] = [spans[i - 1], spans[i + 1]];
    const pages = paginate([year, ...shared].flatMap((one) => years.get(one)!));
    for (const [j, onPage] of pages.entries()) {
      const around = { shared, earlier, later, pages: pages.length, articles: onPage.map(cardOf) };
      yield { year, number: j + 1, around };
    }
  }
}

/** A page of a group's years, oldest first. */
function groupYearView(
  { site, frame, path }: PageContext,
  { group, year, number, around }: GroupYearFacts,
): GroupYearView {
  const { labels, lang } = frame;
  const { name, grouping, ancestors } = group;
  const kind = groupingWords(labels, grouping).one;
  const span: YearSpan = [year, ...around.shared];
  const to = (other: YearSpan): Link => ({
    text: yearsText(labels, other),
    href: href(groupYearPath(name.path, other[0]), site.base),
  });
  const titled = (of: string) =>
    fill(span.length > 1 ? labels.nameInYears : labels.nameInYear, { name: of, year: yearsText(labels, span) });
  const inYearTitle = titled(fill(labels.titleGroup, { kind, name: name.label }));
  const title =
    number === 1 ? inYearTitle : fill(labels.titlePage, { title: inYearTitle, n: numberText(labels, number) });
  const description = fill(labels.describeDays, { day: title, count: articlesText(labels, around.articles.length) });
  const pager = pagerOf(frame, around.pages, number, (n) => href(groupYearPath(name.path, year, n), site.base));
  return {
    head: makeHead(site, labels, { path, lang, title, description }),
    frame,
    kind,
    ...(grouping.labels ? { kindOf: grouping.labels.one } : {}),
    headline: titled(name.label),
    ...(pager ? {} : { count: around.articles.length }),
    breadcrumb: [...ancestors, name].map((crumb) => ({ text: crumb.label, href: href(crumb.path, site.base) })),
    ...(around.earlier ? { earlier: to(around.earlier) } : {}),
    ...(around.later ? { later: to(around.later) } : {}),
    items:
      span.length > 1
        ? withYearAnchors(
            around.articles.map((card) => listItem(site, card, lang, 'medium')),
            around.articles,
          )
        : around.articles.map((card) => listItem(site, card, lang, 'short')),
    ...(pager ? { pager } : {}),
  };
}

/** `2020`, or `2017–2020`. */
function yearsText(labels: Labels, span: YearSpan): string {
  return [...new Set([span[0], span.at(-1)!])].map((year) => withDigits(labels, year)).join('–');
}

function pagerOf(frame: Frame, count: number, current: number, to: (page: number) => string): Pager | undefined {
  if (count < 2) return undefined;
  const link = (n: number): Link => ({
    text: numberText(frame.labels, n),
    href: to(n),
    ...(n === current ? { current: 'page' as const } : {}),
  });
  return {
    pages: Array.from({ length: count }, (_, i) => link(i + 1)),
    ...(current > 1 ? { previous: link(current - 1) } : {}),
    ...(current < count ? { next: link(current + 1) } : {}),
  };
}
