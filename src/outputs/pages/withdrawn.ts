import type { Article, WithdrawalKind } from '../../article/article.ts';
import type { Notice } from '../../catalog/entry.ts';
import { isoDate, printDay } from '../../dates.ts';
import type { LabelKey } from '../../site/labels.ts';
import { fill } from '../../site/labels.ts';
import { href, permalink } from '../../urls.ts';
import { pageLanguage } from '../../views/frame.ts';
import type { NoticeView } from '../../views/notice.ts';
import type { PageContext } from '../../views/page-context.ts';
import { makeHead } from '../../views/page-head.ts';
import type { OutputKind } from '../output.ts';

interface WithdrawnFacts {
  article: Notice['article'];
  around: { successor?: string };
}

/**
 * The page at the address of a withdrawn article: the day and the reason. It keeps the headline only if that is
 * allowed, not for articles that were withdrawn for legal reasons or to protect people.
 */
export const WITHDRAWN: OutputKind<WithdrawnFacts> = {
  name: 'withdrawn',
  list: ({ catalog }) =>
    catalog.notices.map(({ article, path, successor }) => ({
      path,
      facts: { article, around: successor === undefined ? {} : { successor } },
    })),
  make: {
    by: 'page',
    component: 'NoticePage',
    language: (site, { article }) => pageLanguage(site, article.lang),
    view: withdrawnView,
  },
};

const SENTENCES: Record<WithdrawalKind, LabelKey> = {
  retracted: 'withdrawnRetracted',
  legal: 'withdrawnLegal',
  privacy: 'withdrawnPrivacy',
  superseded: 'withdrawnSuperseded',
};

/** Whether the page may name the headline of a withdrawn article. */
function isNamed({ kind }: NonNullable<Article['withdrawn']>): boolean {
  return kind === 'retracted' || kind === 'superseded';
}

function withdrawnView({ site, frame, path }: PageContext, { article, around }: WithdrawnFacts): NoticeView {
  const { withdrawn } = article;
  const { labels, lang } = frame;
  const headline = isNamed(withdrawn) ? article.title : labels.withdrawn;
  const text = fill(labels[SENTENCES[withdrawn.kind]], {
    date: printDay(withdrawn.date.day, lang, 'long', site.calendar),
  });
  const address = permalink(path, site);
  const more = [
    ...(withdrawn.reason
      ? [{ text: fill(labels.withdrawnReason, { reason: withdrawn.reason }), of: 'withdrawnReason' as const }]
      : []),
    ...(withdrawn.notice ? [{ text: withdrawn.notice }] : []),
  ];
  return {
    head: makeHead(site, labels, {
      ...{ path, lang, title: headline, description: text, noindex: true },
      jsonLd: [
        {
          '@type': 'NewsArticle',
          '@id': address,
          url: address,
          ...(isNamed(withdrawn) ? { headline: article.title } : {}),
          creativeWorkStatus: withdrawn.kind === 'retracted' ? 'Retracted' : 'Withdrawn',
          expires: isoDate(withdrawn.date),
        },
      ],
    }),
    frame,
    headline,
    text,
    of: { ...(isNamed(withdrawn) ? {} : { headline: 'withdrawn' }), text: SENTENCES[withdrawn.kind] },
    ...(more.length > 0 ? { more } : {}),
    ...(around.successor === undefined
      ? {}
      : { link: { text: labels.successor, of: 'successor' as const, href: href(around.successor, site.base) } }),
  };
}
