import { around, entriesOf } from '../catalog/by-day.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { EntryDigests } from '../catalog/entry-digests.ts';
import type { Group } from '../catalog/group.ts';
import { yearsOf } from '../catalog/group.ts';
import type { PageRef } from '../catalog/page-ref.ts';
import { paginate } from '../catalog/paginate.ts';
import { earlierYears, NEWEST_OF_ALL } from './front.ts';
import { ancestors, NEWEST_OF_GROUP } from './group.ts';
import { countYears } from './listing.ts';
import { dayCounts, topTags } from './volume.ts';

/** What a page prints depends on, in values that JSON tells apart. */
export interface PageFacts {
  /** What it tells of itself: its text, day or group. */
  own: unknown[];
  /** What it lists or leads to. */
  around: unknown[];
}

/**
 * The facts of a page that is no article, found without making its view, in time that grows with what it lists and with
 * nothing else.
 */
export function pageFacts(
  catalog: Catalog,
  ref: Exclude<PageRef, { kind: 'article' }>,
  { card, body }: EntryDigests,
): PageFacts {
  switch (ref.kind) {
    case 'plain': {
      const { file, digest, updated } = ref.page.article;
      return { own: [file, digest, body(file), updated?.instant], around: [] };
    }
    case 'year': {
      const entries = entriesOf(catalog, ref.day);
      const tags = topTags(entries).map(([tag, count]) => [...nameOf(tag), count]);
      return { own: [ref.day], around: [around(catalog, ref.day, 4), [...dayCounts(entries)], tags] };
    }
    case 'month':
    case 'day': {
      const nearest = around(catalog, ref.day, ref.day.length as 7 | 10);
      return { own: [ref.day], around: [nearest, entriesOf(catalog, ref.day).map(card)] };
    }
    case 'directory':
      return { own: [], around: catalog[ref.directory].map(treeOf) };
    case 'group':
      return { own: groupFacts(ref.group), around: listedIn(catalog, ref.group, card) };
    case 'group-year':
      return { own: [...groupFacts(ref.group), ref.year, ref.number], around: listedInYear(ref, card) };
    case 'front': {
      const { shown } = earlierYears(catalog);
      const newest = catalog.entries.slice(-NEWEST_OF_ALL);
      return { own: [], around: [...countsOf(catalog), newest.map(card), shown.map(card)] };
    }
    case 'search':
      return { own: [], around: [...countsOf(catalog), catalog.tags.map(nameOf), catalog.authors.map(nameOf)] };
    case 'alias':
      return { own: [ref.target], around: [] };
    case 'notice': {
      const { article, successor } = ref.notice;
      return { own: [article.file, article.digest, article.withdrawn.date.day], around: [successor] };
    }
    case 'not-found':
      return { own: [], around: [] };
  }
}

function groupFacts(group: Group): unknown[] {
  return [group.kind, ...nameOf(group), group.description, ancestors(group).map(nameOf)];
}

function listedIn(catalog: Catalog, group: Group, card: EntryDigests['card']): unknown[] {
  const years = [...yearsOf(group.entries)].map(([year, inYear]) => [year, inYear.length]);
  const firstYear = catalog.entries[0]?.article.date.day.slice(0, 4);
  const firstDay = group.entries[0]?.article.date.day;
  const children = group.children.map((child) => [...nameOf(child), child.entries.length]);
  return [firstYear, firstDay, years, children, group.entries.slice(-NEWEST_OF_GROUP).map(card)];
}

function listedInYear(ref: Extract<PageRef, { kind: 'group-year' }>, card: EntryDigests['card']): unknown[] {
  const years = yearsOf(ref.group.entries);
  const names = [...years.keys()];
  const place = names.indexOf(ref.year);
  const pages = paginate(years.get(ref.year) ?? []);
  const onPage = pages[ref.number - 1] ?? [];
  return [names[place - 1], names[place + 1], pages.length, onPage.map(card)];
}

function countsOf({ entries, sections }: Catalog): unknown[] {
  return [[...countYears(entries)], sections.map((group) => [...nameOf(group), group.entries.length])];
}

function treeOf(group: Group): unknown[] {
  return [...nameOf(group), group.entries.length, group.children.map(treeOf)];
}

function nameOf({ label, path }: Group): [string, string] {
  return [label, path];
}
