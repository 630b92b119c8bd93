import { href, YEARS_PATH } from '../../urls.ts';
import type { Link } from '../../views/frame.ts';
import type { NoticeView } from '../../views/notice.ts';
import { noticeView } from '../../views/notice.ts';
import type { OutputKind } from '../output.ts';

/** A notice, with a search and a link to all years. */
export interface NotFoundView extends NoticeView {
  years: Link;
}

/** The page that a host shows for a missing address. */
export const NOT_FOUND: OutputKind = {
  name: 'not-found',
  owns: () => ['/404.html'],
  list: () => [{ path: '/404.html', facts: {} }],
  make: {
    by: 'page',
    component: 'NotFoundPage',
    view: (context): NotFoundView => {
      const { labels } = context.frame;
      const years = { text: labels.years, href: href(YEARS_PATH, context.site.base) };
      return {
        ...noticeView(context, labels.notFound, labels.notFoundText, { headline: 'notFound', text: 'notFoundText' }),
        years,
      };
    },
  },
};
