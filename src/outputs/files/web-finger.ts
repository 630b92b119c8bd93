import type { OutputKind } from '../output.ts';

/**
 * The account elsewhere that stands for the archive (WebFinger, RFC 7033): whoever looks for any name of the archive's host in
 * the Fediverse finds it. A file cannot look at what was asked for.
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
