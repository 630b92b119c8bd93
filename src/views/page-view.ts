import type { Article } from '../article/article.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { PageRef } from '../catalog/page-ref.ts';
import type { ArticleView, RenderedBody } from './article.ts';
import { articleView } from './article.ts';
import type { CalendarView } from './calendar.ts';
import { calendarView } from './calendar.ts';
import type { DirectoryView } from './directory.ts';
import { directoryView } from './directory.ts';
import type { FrontView } from './front.ts';
import { frontView } from './front.ts';
import type { GroupView, GroupYearView } from './group.ts';
import { groupView, groupYearView } from './group.ts';
import type { PlainView } from './plain.ts';
import { plainView } from './plain.ts';
import type { NoticeView, SearchView } from './search.ts';
import { aliasView, notFoundView, searchView } from './search.ts';
import type { VolumeView } from './volume.ts';
import { volumeView } from './volume.ts';
import { withdrawnView } from './withdrawn.ts';

/** Any page as it is printed: plain data that JSON holds without loss, so that another process can print it. */
export type PageView =
  | { kind: 'front'; view: FrontView }
  | { kind: 'article'; view: ArticleView }
  | { kind: 'plain'; view: PlainView }
  | { kind: 'year'; view: VolumeView }
  | { kind: 'month' | 'day'; view: CalendarView }
  | { kind: 'directory'; view: DirectoryView }
  | { kind: 'group'; view: GroupView }
  | { kind: 'group-year'; view: GroupYearView }
  | { kind: 'search'; view: SearchView }
  | { kind: 'alias' | 'notice' | 'not-found'; view: NoticeView };

const NO_TEXT: RenderedBody = { html: '', opening: '', words: 0 };

/** What the page at a path prints. `body` is the text of `articleOf(ref)`, where it has one. */
export function pageView(catalog: Catalog, path: string, ref: PageRef, body = NO_TEXT): PageView {
  switch (ref.kind) {
    case 'front':
      return { kind: ref.kind, view: frontView(catalog) };
    case 'article':
      return { kind: ref.kind, view: articleView(catalog, ref.entry, body) };
    case 'plain':
      return { kind: ref.kind, view: plainView(catalog, ref.page, body) };
    case 'year':
      return { kind: ref.kind, view: volumeView(catalog, ref.day) };
    case 'month':
    case 'day':
      return { kind: ref.kind, view: calendarView(catalog, ref.day) };
    case 'directory':
      return { kind: ref.kind, view: directoryView(catalog, ref.directory) };
    case 'group':
      return { kind: ref.kind, view: groupView(catalog, ref.group) };
    case 'group-year':
      return { kind: ref.kind, view: groupYearView(catalog, ref.group, ref.year, ref.number) };
    case 'search':
      return { kind: ref.kind, view: searchView(catalog) };
    case 'alias':
      return { kind: ref.kind, view: aliasView(catalog, path, ref.target) };
    case 'notice':
      return { kind: ref.kind, view: withdrawnView(catalog, ref.notice) };
    case 'not-found':
      return { kind: ref.kind, view: notFoundView(catalog) };
  }
}

/** The article whose text a page prints; lists and other pages print none. */
export function articleOf(ref: PageRef): Article | undefined {
  if (ref.kind === 'article') return ref.entry.article;
  return ref.kind === 'plain' ? ref.page.article : undefined;
}
