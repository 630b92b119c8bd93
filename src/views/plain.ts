import type { Catalog, PlainPage } from '../catalog/catalog.ts';
import { isoDate, printDay } from '../dates.ts';
import { directionOf } from '../site/languages.ts';
import type { RenderedBody } from './article.ts';
import type { DateView, Frame, ImageView } from './frame.ts';
import { makeFrame, pageLanguage } from './frame.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

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

export function plainView(catalog: Catalog, { article, path }: PlainPage, body: RenderedBody): PlainView {
  const { site } = catalog;
  const lang = pageLanguage(site, article.lang);
  const frame = makeFrame(catalog, lang, path);
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
    ...(updated
      ? { updated: { text: printDay(updated.day, lang, 'long', site.calendar), iso: isoDate(updated) } }
      : {}),
  };
}
