import type { WithdrawalKind } from '../article/article.ts';
import type { Catalog, Notice } from '../catalog/catalog.ts';
import { isoDate, printDay } from '../dates.ts';
import type { LabelKey } from '../site/labels.ts';
import { fill } from '../site/labels.ts';
import { href, permalink } from '../urls.ts';
import { makeFrame, pageLanguage } from './frame.ts';
import { makeHead } from './page-head.ts';
import type { NoticeView } from './search.ts';

const SENTENCES: Record<WithdrawalKind, LabelKey> = {
  retracted: 'withdrawnRetracted',
  legal: 'withdrawnLegal',
  privacy: 'withdrawnPrivacy',
  superseded: 'withdrawnSuperseded',
};

/**
 * The page at the address of a withdrawn article: when it was withdrawn and why. Its headline stays only where it may be
 * read: what was withdrawn for legal reasons, or to protect people, is not named.
 */
export function withdrawnView(catalog: Catalog, { article, path, successor }: Notice): NoticeView {
  const { site } = catalog;
  const { withdrawn } = article;
  const lang = pageLanguage(site, article.lang);
  const frame = makeFrame(catalog, lang, path);
  const { labels } = frame;
  const isNamed = withdrawn.kind === 'retracted' || withdrawn.kind === 'superseded';
  const headline = isNamed ? article.title : labels.withdrawn;
  const text = fill(labels[SENTENCES[withdrawn.kind]], { date: printDay(withdrawn.date.day, lang, 'long') });
  const address = permalink(path, site);
  const more = [
    ...(withdrawn.reason ? [fill(labels.withdrawnReason, { reason: withdrawn.reason })] : []),
    ...(withdrawn.notice ? [withdrawn.notice] : []),
  ];
  return {
    head: makeHead(site, labels, {
      ...{ path, lang, title: headline, description: text, noindex: true },
      jsonLd: [
        {
          '@type': 'NewsArticle',
          '@id': address,
          url: address,
          ...(isNamed ? { headline: article.title } : {}),
          creativeWorkStatus: withdrawn.kind === 'retracted' ? 'Retracted' : 'Withdrawn',
          expires: isoDate(withdrawn.date),
        },
      ],
    }),
    frame,
    headline,
    text,
    ...(more.length > 0 ? { more } : {}),
    ...(successor ? { link: { text: labels.successor, href: href(successor, site.base) } } : {}),
  };
}
