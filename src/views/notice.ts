import type { LabelKey } from '../site/labels.ts';
import type { Frame, Link } from './frame.ts';
import type { PageContext } from './page-context.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

/** A page with a single message: a missing address, or one that moved. */
export interface NoticeView {
  head: PageHead;
  frame: Frame;
  headline: string;
  text: string;
  /** Labels of these texts, if they are not the owner's. */
  of: { headline?: LabelKey; text?: LabelKey };
  /** Further texts, one a paragraph. */
  more?: { text: string; of?: LabelKey }[];
  link?: Link;
  /** The target of a redirect page. */
  moved?: string;
}

/** A notice that search engines should not list. */
export function noticeView(
  { site, frame, path }: PageContext,
  headline: string,
  text: string,
  of: NoticeView['of'] = {},
): NoticeView {
  const head = makeHead(site, frame.labels, {
    path,
    lang: frame.lang,
    title: headline,
    description: text,
    noindex: true,
  });
  return { head, frame, headline, text, of };
}
