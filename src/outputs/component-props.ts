import type { PageLabels } from '../site/labels.ts';
import type { DateView, Frame, Link } from '../views/frame.ts';
import type { ListItem } from '../views/listing.ts';
import type { NoticeView } from '../views/notice.ts';
import type { PageHead } from '../views/page-head.ts';
import type { YearsView } from './pages/all-years.ts';
import type { ArticleView } from './pages/article.ts';
import type { CalendarView } from './pages/calendar.ts';
import type { DirectoryView } from './pages/directory.ts';
import type { FrontView } from './pages/front.ts';
import type { GroupYearView } from './pages/group-year.ts';
import type { GroupView } from './pages/group.ts';
import type { NotFoundView } from './pages/not-found.ts';
import type { PlainView } from './pages/plain.ts';
import type { VolumeView } from './pages/year.ts';

/**
 * The properties of the components that an owner may replace, by their names. An owner's component imports them from
 * `backfile/types`: `type Props = ComponentProps['Masthead']`.
 */
export interface ComponentProps {
  ArticlePage: { view: ArticleView };
  ArticleRecord: { view: ArticleView };
  Byline: {
    authors: Link[];
    /** The place where the story was written. */
    dateline?: string | undefined;
    published?: DateView | undefined;
    updated?: DateView | undefined;
    /** The day of the latest correction. */
    corrected?: DateView | undefined;
    labels: PageLabels;
    /** The language of the article. */
    within: string;
  };
  CalendarPage: { view: CalendarView };
  Colophon: { frame: Frame; feed: PageHead['feed'] };
  Corrections: {
    corrections: ArticleView['corrections'];
    /** The address of all corrections of the archive. */
    all: string | undefined;
    labels: PageLabels;
    /** The language of the article. */
    within: string;
  };
  DirectoryPage: { view: DirectoryView };
  FrontPage: { view: FrontView };
  GroupPage: { view: GroupView };
  GroupYearPage: { view: GroupYearView };
  ListItem: {
    item: ListItem;
    labels: PageLabels;
    /** Of the headline. */
    level: 2 | 3;
    /** True if the heading above already gives the day. */
    undated?: boolean | undefined;
  };
  Masthead: { frame: Frame; kind?: 'front' | 'search' | 'article' | undefined };
  NotFoundPage: { view: NotFoundView };
  NoticePage: { view: NoticeView };
  PlainPage: { view: PlainView };
  Related: {
    items: ListItem[];
    /** A search for later articles. */
    next: string | undefined;
    labels: PageLabels;
  };
  SearchForm: {
    action: string;
    /** The id of the input, because a page may have two forms. */
    id: string;
    /** The scope of the search, if it is not the whole archive: words for readers, and the facet and value. */
    words?: string | undefined;
    within?: { facet: string; value: string } | undefined;
    labels: PageLabels;
  };
  VolumePage: { view: VolumeView };
  YearsPage: { view: YearsView };
}
