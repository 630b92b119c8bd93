import { href, permalink } from '../../urls.ts';
import type { NoticeView } from '../../views/notice.ts';
import { noticeView } from '../../views/notice.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { OutputKind } from '../output.ts';

interface AliasFacts {
  /** The path to which it redirects. */
  target: string;
}

/** A page at an old address that redirects to the new one. */
export const ALIAS: OutputKind<AliasFacts> = {
  name: 'alias',
  list: ({ catalog }) => Array.from(catalog.aliases, ([path, target]) => ({ path, facts: { target } })),
  make: { by: 'page', component: 'NoticePage', view: aliasView },
};

function aliasView(context: PageContext, { target }: AliasFacts): NoticeView {
  const { site } = context;
  const { labels } = context.frame;
  const to = href(target, site.base);
  const view = noticeView(context, labels.moved, labels.movedText, { headline: 'moved', text: 'movedText' });
  return {
    ...view,
    head: { ...view.head, canonical: permalink(target, site) },
    link: { text: permalink(target, site), href: to },
    moved: to,
  };
}
