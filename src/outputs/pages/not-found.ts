import { noticeView } from '../../views/notice.ts';
import type { OutputKind } from '../output.ts';

/** What a host shows for an address that does not exist. */
export const NOT_FOUND: OutputKind = {
  name: 'not-found',
  owns: () => ['/404.html'],
  list: () => [{ path: '/404.html', facts: {} }],
  make: {
    by: 'page',
    component: 'NoticePage',
    view: (context) => {
      const { labels } = context.frame;
      return noticeView(context, labels.notFound, labels.notFoundText, { headline: 'notFound', text: 'notFoundText' });
    },
  },
};
