import type { Article } from '../../article/article.ts';
import { printDay } from '../../dates.ts';
import { directionOf } from '../../site/languages.ts';
import type { DateView, Frame, ImageView } from '../../views/frame.ts';
import { pageLanguage } from '../../views/frame.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import type { OutputKind } from '../output.ts';

/** A page that is not an article: about, contact, corrections policy. */
export interface PlainView {
  head: PageHead;
  frame: Frame;
  lang: string;
  dir: 'ltr' | 'rtl';
  headline: string;
  standfirst?: string;
  image?: ImageView;
  html: string;
  updated?: DateView;
}

interface PlainFacts {
  article: Article;
}

export const PLAIN: OutputKind<PlainFacts> = {
  name: 'plain',
  list: ({ catalog }) => catalog.pages.map(({ article, path }) => ({ path, facts: { article } })),
  make: {
    by: 'page',
    component: 'PlainPage',
    language: (site, { article }) => pageLanguage(site, article.lang),
    place: ({ article }) => ({ language: article.lang }),
    article: ({ article }) => article,
    view: plainView,
  },
  sitemap: () => ({ year: null }),
};

function plainView({ site, frame, path }: PageContext, { article }: PlainFacts, body: RenderedBody): PlainView {
  const { lang } = frame;
  const description = article.standfirst ?? (body.opening || article.title);
  const updated = article.updated ?? article.date;
  return {
    head: makeHead(site, frame.labels, { path, lang, title: article.title, description }),
    frame,
    lang: article.lang,
    dir: directionOf(article.lang),
    headline: article.title,
    ...(article.standfirst ? { standfirst: article.standfirst } : {}),
    ...(body.image ? { image: body.image } : {}),
    html: body.html,
    ...(updated ? { updated: { text: printDay(updated.day, lang, 'long'), iso: updated.day } } : {}),
  };
}
