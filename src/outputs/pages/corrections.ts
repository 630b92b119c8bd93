import type { Article } from '../../article/article.ts';
import type { ListedCorrection } from '../../catalog/corrections.ts';
import { correctionsByYear, correctionsOf } from '../../catalog/corrections.ts';
import type { LabelKey } from '../../site/labels.ts';
import { fill, withDigits } from '../../site/labels.ts';
import { correctionsPath, href } from '../../urls.ts';
import type { CorrectionItem } from '../../views/correction-item.ts';
import { correctionItem } from '../../views/correction-item.ts';
import type { Frame, Link } from '../../views/frame.ts';
import { pageLanguage } from '../../views/frame.ts';
import type { PageContext } from '../../views/page-context.ts';
import type { PageHead } from '../../views/page-head.ts';
import { makeHead } from '../../views/page-head.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import type { OutputKind } from '../output.ts';

/** How many corrections the page of all of them lists. Each year has a page of its own. */
const NEWEST = 30;

/** The newest corrections, or those of a year. */
export interface CorrectionsView {
  head: PageHead;
  frame: Frame;
  headline: string;
  standfirst: string;
  /** Labels of these texts, if they are not the owner's. */
  headlineOf?: LabelKey;
  standfirstOf?: LabelKey;
  /** The text of the owner's own page about corrections, sanitized. */
  html: string;
  items: CorrectionItem[];
  years: Link[];
  feed: string;
}

interface CorrectionsFacts {
  year?: string;
  /** The owner's own page at this address. */
  article?: Article;
  around: { corrections: ListedCorrection[]; years: string[] };
}

/**
 * `/corrections/` and its years. If the owner has a page at that address, its text comes above the list. An archive
 * without corrections has no such page.
 */
export const CORRECTIONS: OutputKind<CorrectionsFacts> = {
  name: 'corrections',
  list: ({ catalog }) => {
    const byYear = correctionsByYear(catalog);
    if (byYear.size === 0) return [];
    const years = [...byYear.keys()];
    const article = catalog.pages.find(({ path }) => path === correctionsPath())?.article;
    return [
      {
        path: correctionsPath(),
        facts: {
          ...(article ? { article } : {}),
          around: { corrections: correctionsOf(catalog).slice(0, NEWEST), years },
        },
      },
      ...[...byYear].map(([year, corrections]) => ({
        path: correctionsPath(year),
        facts: { year, around: { corrections, years } },
      })),
    ];
  },
  make: {
    by: 'page',
    component: 'CorrectionsPage',
    language: (site, { article }) => pageLanguage(site, article?.lang ?? site.language),
    article: ({ article }) => article,
    view: correctionsView,
  },
  sitemap: ({ year }) => ({ year: year ?? null }),
};

function correctionsView(
  { site, frame, path }: PageContext,
  { year, article, around }: CorrectionsFacts,
  body: RenderedBody,
): CorrectionsView {
  const { labels, lang } = frame;
  const ofYear = year === undefined ? undefined : fill(labels.correctionsInYear, { year: withDigits(labels, year) });
  const headline = ofYear ?? article?.title ?? labels.corrections;
  const standfirst = article?.standfirst ?? labels.correctionsText;
  return {
    head: makeHead(site, labels, { path, lang, title: headline, description: standfirst }),
    frame,
    headline,
    standfirst,
    ...(ofYear !== undefined
      ? { headlineOf: 'correctionsInYear' }
      : article?.title === undefined
        ? { headlineOf: 'corrections' }
        : {}),
    ...(article?.standfirst === undefined ? { standfirstOf: 'correctionsText' } : {}),
    html: body.html,
    items: around.corrections.map((one) => correctionItem(site, one, lang)),
    years: around.years.map((one) => ({
      text: withDigits(labels, one),
      href: href(correctionsPath(one), site.base),
      ...(one === year ? { current: 'page' as const } : {}),
    })),
    feed: href(`${correctionsPath()}feed.xml`, site.base),
  };
}
