import type { ListedCorrection } from '../catalog/corrections.ts';
import { toGregorian } from '../dates/calendars.ts';
import { printDay } from '../dates.ts';
import { directionOf } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { href } from '../urls.ts';
import type { DateView, Link } from './frame.ts';

/** A correction in a list, with its article. */
export interface CorrectionItem {
  date?: DateView;
  text: string;
  /** Set if the article's language is not the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  article: Link;
}

export function correctionItem(site: Site, { day, text, card }: ListedCorrection, lang: string): CorrectionItem {
  return {
    ...(day === undefined
      ? {}
      : { date: { text: printDay(day, lang, 'long', site.calendar), iso: toGregorian(day, site.calendar) ?? day } }),
    text,
    ...(card.lang === lang ? {} : { lang: card.lang, dir: directionOf(card.lang) }),
    article: { text: card.title, href: href(card.path, site.base) },
  };
}
