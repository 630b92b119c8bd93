import type { Catalog } from '../catalog/catalog.ts';
import type { Group } from '../catalog/group.ts';
import { yearsOf } from '../catalog/group.ts';
import { paginate } from '../catalog/paginate.ts';
import { printDay } from '../dates.ts';
import { articlesText, fill, numberText, withDigits } from '../site/labels.ts';
import { directionOf } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { groupYearPath, href } from '../urls.ts';
import type { DateView, Frame, Link } from './frame.ts';
import { makeFrame, pageLanguage } from './frame.ts';
import type { ListItem, Pager, YearBar } from './listing.ts';
import { dayView, listItem, newestFirst, yearStrip } from './listing.ts';
import type { PageHead } from './page-head.ts';
import { breadcrumbList, makeHead } from './page-head.ts';

export type GroupKind = 'tag' | 'section' | 'author' | 'language';

/** A tag, section, author or language: newest articles, then the years. */
export interface GroupView {
  head: PageHead;
  frame: Frame;
  kind: GroupKind;
  name: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  description?: string;
  count: number;
  first: DateView;
  latest: DateView;
  breadcrumb: Link[];
  /** Sections inside this one. */
  children: { text: string; href: string; count: number }[];
  strip: YearBar[];
  newest: ListItem[];
  years: { year: string; count: number; href: string }[];
}

/** One year of a group, oldest first, cut into numbered pages where it is long. */
export interface GroupYearView {
  head: PageHead;
  frame: Frame;
  kind: GroupKind;
  name: string;
  href: string;
  year: string;
  /** Articles of the year, where they stand on one page: a page of several must not change with each article on the last. */
  count?: number;
  breadcrumb: Link[];
  earlier?: Link;
  later?: Link;
  items: ListItem[];
  pager?: Pager;
}

/** Articles on the first page of a group. */
export const NEWEST_OF_GROUP = 30;

/** The newest articles of a tag, section, author or language, and its years. */
export function groupView(catalog: Catalog, group: Group): GroupView {
  const { site } = catalog;
  const facts = groupFacts(catalog, group);
  const { frame } = facts;
  const [first, latest] = [group.entries[0]!, group.entries.at(-1)!].map(({ article }) => article.date.day) as [
    string,
    string,
  ];
  const description = fill(frame.labels.describeGroup, {
    kind: frame.labels[group.kind],
    name: group.label,
    count: articlesText(frame.labels, group.entries.length),
    first: printDay(first, frame.lang, 'long', site.calendar),
    last: printDay(latest, frame.lang, 'long', site.calendar),
    latest: printDay(latest, frame.lang, 'long', site.calendar),
  });
  const crumbs = [...ancestors(group), group].map(({ label, path }) => ({ text: label, path }));
  const jsonLd = group.kind === 'section' ? [breadcrumbList(crumbs, site)] : [];
  return {
    head: makeHead(site, frame.labels, {
      path: group.path,
      lang: frame.lang,
      title: fill(frame.labels.titleGroup, { kind: frame.labels[group.kind], name: group.label }),
      description: group.description ?? description,
      jsonLd,
    }),
    ...facts,
    ...(group.kind === 'language' ? { lang: group.slug, dir: directionOf(group.slug) } : {}),
    ...(group.description ? { description: group.description } : {}),
    count: group.entries.length,
    first: dayView(site, first, frame.lang),
    latest: dayView(site, latest, frame.lang),
    breadcrumb: ancestors(group).map((parent) => ({ text: parent.label, href: href(parent.path, site.base) })),
    children: group.children.map((child) => ({
      text: child.label,
      href: href(child.path, site.base),
      count: child.entries.length,
    })),
    strip: yearStrip(catalog, group.entries, (year) => groupYearPath(group.path, year)),
    newest: newestFirst(group.entries, NEWEST_OF_GROUP).map((entry) => listItem(site, entry, frame.lang)),
    years: [...yearsOf(group.entries)].reverse().map(([year, entries]) => ({
      year,
      count: entries.length,
      href: href(groupYearPath(group.path, year), site.base),
    })),
  };
}

/** Page `number` of a year of a group, oldest first. */
export function groupYearView(catalog: Catalog, group: Group, year: string, number: number): GroupYearView {
  const { site } = catalog;
  const facts = groupFacts(catalog, group);
  const { frame } = facts;
  const years = yearsOf(group.entries);
  const inYear = years.get(year) ?? [];
  const pages = paginate(inYear);
  const names = [...years.keys()];
  const to = (other: string | undefined): Link | undefined =>
    other === undefined
      ? undefined
      : { text: withDigits(frame.labels, other), href: href(groupYearPath(group.path, other), site.base) };
  const [earlier, later] = [to(names[names.indexOf(year) - 1]), to(names[names.indexOf(year) + 1])];
  const inYearTitle = fill(frame.labels.nameInYear, {
    name: fill(frame.labels.titleGroup, { kind: frame.labels[group.kind], name: group.label }),
    year: withDigits(frame.labels, year),
  });
  const title =
    number === 1
      ? inYearTitle
      : fill(frame.labels.titlePage, { title: inYearTitle, n: numberText(frame.labels, number) });
  const onPage = pages[number - 1] ?? [];
  const description = fill(frame.labels.describeDays, { day: title, count: articlesText(frame.labels, onPage.length) });
  const pager = pagerOf(frame, pages.length, number, (n) => href(groupYearPath(group.path, year, n), site.base));
  return {
    head: makeHead(site, frame.labels, {
      path: groupYearPath(group.path, year, number),
      lang: frame.lang,
      title,
      description,
    }),
    ...facts,
    href: href(group.path, site.base),
    year,
    ...(pager ? {} : { count: inYear.length }),
    breadcrumb: [...ancestors(group), group].map(({ label, path }) => ({ text: label, href: href(path, site.base) })),
    ...(earlier ? { earlier } : {}),
    ...(later ? { later } : {}),
    items: onPage.map((entry) => listItem(site, entry, frame.lang, 'short')),
    ...(pager ? { pager } : {}),
  };
}

function groupFacts(catalog: Catalog, group: Group): { frame: Frame; kind: GroupKind; name: string } {
  const frame = makeFrame(catalog, groupLanguage(catalog.site, group), group.path);
  return { frame, kind: group.kind, name: group.label };
}

/** The language that the pages of a group speak. */
export function groupLanguage(site: Site, group: Group): string {
  return group.kind === 'language' ? pageLanguage(site, group.slug) : site.language;
}

/** The sections above one, top first. */
export function ancestors(group: Group): Group[] {
  return group.parent ? [...ancestors(group.parent), group.parent] : [];
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
