import type { LabelKey } from '../site/labels.ts';
import type { Frame, Link } from './frame.ts';
import type { PageContext } from './page-context.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

/** A page that says one thing: an address that does not exist, or one that moved. */
export interface NoticeView {
  head: PageHead;
  frame: Frame;
  headline: string;
  text: string;
  /** The labels that they are, where they are no words of the owner's. */
  of: { headline?: LabelKey; text?: LabelKey };
  /** What else it says, a paragraph each. */
  more?: { text: string; of?: LabelKey }[];
  link?: Link;
  /** Where a redirect page leads. */
  moved?: string;
}

/** A notice that no search engine should list. */
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
