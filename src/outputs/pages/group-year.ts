import { yearsOf } from '../../catalog/by-period.ts';
import type { Card } from '../../catalog/card.ts';
import { cardOf } from '../../catalog/card.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { GroupFacts } from '../../catalog/group-facts.ts';
import { allGroups, groupFacts } from '../../catalog/group-facts.ts';
import { groupingWords } from '../../catalog/groups/groupings.ts';
import { paginate } from '../../catalog/paginate.ts';
import type { LabelKey } from '../../site/labels.ts';
import { articlesText, fill, numberText, withDigits } from '../../site/labels.ts';
import { groupYearPath, href } from '../../urls.ts';
import type { Frame, Link } from '../../views/frame.ts';
import { pageLanguage } from '../../views/frame.ts';
import type { ListItem, Pager } from '../../views/listing.ts';
import { listItem } from '../../views/listing.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

/** One year of a group, oldest first, split into numbered pages if it is long. */
export interface GroupYearView {
  head: PageHead;
  frame: Frame;
  /** The word for one group of this grouping: `Tag`. */
  kind: string;
  /** Its label, if the word is not the owner's. */
  kindOf?: LabelKey;
  name: string;
  year: string;
  /**
   * The number of articles of the year if they fit on one page. With several pages it is absent, or each page would
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
  year: string;
  /** From 1, the oldest. */
  number: number;
  around: {
    /** The nearest years of the group. */
    earlier: string | undefined;
    later: string | undefined;
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

/** The pages of all years of a group. */
function* pagesOf(entries: Entry[]): Generator<Omit<GroupYearFacts, 'group'>> {
  const years = [...yearsOf(entries)];
  for (const [i, [year, inYear]] of years.entries()) {
    const [earlier, later] = [years[i - 1]?.[0], years[i + 1]?.[0]];
    const pages = paginate(inYear);
    for (const [j, onPage] of pages.entries()) {
      yield { year, number: j + 1, around: { earlier, later, pages: pages.length, articles: onPage.map(cardOf) } };
    }
  }
}

/** A page of a group's year, oldest first. */
function groupYearView(
  { site, frame, path }: PageContext,
  { group, year, number, around }: GroupYearFacts,
): GroupYearView {
  const { labels, lang } = frame;
  const { name, grouping, ancestors } = group;
  const kind = groupingWords(labels, grouping).one;
  const to = (other: string): Link => ({
    text: withDigits(labels, other),
    href: href(groupYearPath(name.path, other), site.base),
  });
  const inYearTitle = fill(labels.nameInYear, {
    name: fill(labels.titleGroup, { kind, name: name.label }),
    year: withDigits(labels, year),
  });
  const title =
    number === 1 ? inYearTitle : fill(labels.titlePage, { title: inYearTitle, n: numberText(labels, number) });
  const description = fill(labels.describeDays, { day: title, count: articlesText(labels, around.articles.length) });
  const pager = pagerOf(frame, around.pages, number, (n) => href(groupYearPath(name.path, year, n), site.base));
  return {
    head: makeHead(site, labels, { path, lang, title, description }),
    frame,
    kind,
    ...(grouping.labels ? { kindOf: grouping.labels.one } : {}),
    name: name.label,
    year,
    ...(pager ? {} : { count: around.articles.length }),
    breadcrumb: [...ancestors, name].map((crumb) => ({ text: crumb.label, href: href(crumb.path, site.base) })),
    ...(around.earlier ? { earlier: to(around.earlier) } : {}),
    ...(around.later ? { later: to(around.later) } : {}),
    items: around.articles.map((card) => listItem(site, card, lang, 'short')),
    ...(pager ? { pager } : {}),
  };
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
