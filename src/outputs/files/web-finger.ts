import type { OutputKind } from '../output.ts';

/**
 * The account elsewhere that represents the archive (WebFinger, RFC 7033). A search in the Fediverse for any name at
 * the archive's host finds it, because a static file cannot depend on the query.
 */
export const WEB_FINGER: OutputKind = {
  name: 'web-finger',
  list: ({ catalog: { site } }) => (site.fediverse ? [{ path: '/.well-known/webfinger', facts: {} }] : []),
  make: {
    by: 'text',
    text: ({ site }) => {
      const { account, actor, profile } = site.fediverse!;
      const page = { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: profile };
      return `${JSON.stringify(
        {
          subject: `acct:${account}`,
          aliases: [...(profile === undefined ? [] : [profile]), actor],
          links: [
            ...(profile === undefined ? [] : [page]),
            { rel: 'self', type: 'application/activity+json', href: actor },
          ],
        },
        null,
        2,
      )}\n`;
    },
  },
};
