import type { ProblemKinds } from './kind-types.ts';

const AT = 'title: Summit\ndate: 2020-11-10';
const article = (keys: string, text = 'The text.') => `---\n${keys}\n---\n\n${text}\n`;
const NEEDS_EDITION = 'It needs an earlier edition or a Git commit to compare with.';

/** Problems of promises about what is published: addresses, ids, withdrawals and changes. */
export const PERMANENCE_KINDS = {
  'content-empty': {
    severity: 'error',
    expected: 'at least one article to publish',
    title: 'There is nothing to publish',
    why: 'The new edition would replace the whole archive by an empty one.',
    cure: 'Check that the content folder is the right one, and that Git has checked out its files.',
    example: {
      wrong: { '2020/11/summit.md': article(`${AT}\ndraft: true`) },
      right: { '2020/11/summit.md': article(AT) },
    },
  },
  'id-invalid': {
    severity: 'warning',
    expected: 'an id of 4 to 12 lower-case letters and digits, such as 7f3k',
    title: 'An id has the wrong form',
    why: 'The article gets no short address /id/…/, which would stay when the article moves.',
    cure: 'Write 4 to 12 lower-case letters and digits, with at least one letter.',
    example: { in: 'front matter', wrong: 'id: A summit', right: 'id: 7f3k' },
  },
  'id-taken': {
    severity: 'error',
    expected: 'a different id for every article',
    title: 'Two articles have the same id',
    why: 'The short address /id/…/ can lead to only one article. A copied file often still has the id of the original.',
    cure: 'Give the newer article a new id.',
    example: {
      wrong: {
        'a.md': article(`${AT}\nid: 7f3k`, 'One.'),
        'b.md': article('title: Other\ndate: 2020-11-11\nid: 7f3k', 'Two.'),
      },
      right: {
        'a.md': article(`${AT}\nid: 7f3k`, 'One.'),
        'b.md': article('title: Other\ndate: 2020-11-11\nid: 9q2m', 'Two.'),
      },
    },
  },
  'withdrawn-invalid': {
    severity: 'error',
    expected: 'the date of the withdrawal, and its kind: retracted, legal, privacy or superseded',
    title: 'An entry under withdrawn cannot be read',
    why: 'The page would show the withdrawn text, or no reason for its absence.',
    cure: 'Write the day and the kind: retracted, legal, privacy or superseded.',
    example: {
      in: 'front matter',
      wrong: 'withdrawn: { date: 2020-11-12, kind: deleted }',
      right: 'withdrawn: { date: 2020-11-12, kind: retracted, reason: The figures were wrong. }',
    },
  },
  'superseded-broken': {
    severity: 'error',
    expected: 'an existing article that does not lead back here',
    title: 'The article under supersededBy is missing or leads in a circle',
    why: 'The old page would lead its readers nowhere, or in a circle.',
    cure: 'Write the file, the address or the id of the article that replaces this one.',
    example: {
      wrong: {
        'a.md': article(`${AT}\nsuperseded_by: c.md`, 'One.'),
        'b.md': article('title: Other\ndate: 2020-11-11', 'Two.'),
      },
      right: {
        'a.md': article(`${AT}\nsuperseded_by: b.md`, 'One.'),
        'b.md': article('title: Other\ndate: 2020-11-11', 'Two.'),
      },
    },
  },
  'ledger-line': {
    severity: 'error',
    expected: 'an address, an id or nothing, and the day of first publication, separated by tabs',
    title: 'A line of addresses.tsv cannot be read',
    why: 'Backfile no longer watches the address on this line, so it may be lost.',
    cure: 'Correct the line, or restore it from Git.',
    example: {
      wrong: { '2020/11/summit.md': article(AT), 'addresses.tsv': '/2020/11/10/summit/ 2020-11-10\n' },
      right: { '2020/11/summit.md': article(AT), 'addresses.tsv': '/2020/11/10/summit/\t\t2020-11-10\n' },
    },
  },
  'address-lost': {
    severity: 'error',
    expected: 'a page, a redirect or a notice at every published address',
    title: 'A published address leads nowhere now',
    why: 'Links and citations from elsewhere would end on an error page.',
    cure: 'Add the old address to the aliases of the article that replaces it. Or keep the file, and withdraw the article.',
    example: {
      wrong: {
        '2020/11/summit.md': article(AT),
        'addresses.tsv': '/2020/11/10/summit/\t\t2020-11-10\n/2020/11/10/sumit/\t\t2020-11-10\n',
      },
      right: {
        '2020/11/summit.md': article(`${AT}\naliases: [/2020/11/10/sumit/]`),
        'addresses.tsv': '/2020/11/10/summit/\t\t2020-11-10\n/2020/11/10/sumit/\t\t2020-11-10\n',
      },
    },
  },
  'addresses-gone': {
    severity: 'error',
    expected: 'nearly all addresses of the last edition',
    title: 'Many addresses would be lost at once',
    why: 'A wrong folder or an incomplete checkout would empty the archive.',
    cure: 'Check that all files are there. If you want to remove these addresses, build with --allow-loss and their number.',
    example: { untried: NEEDS_EDITION },
  },
  'revision-unreadable': {
    severity: 'error',
    expected: 'a revision that Git knows',
    title: 'The Git revision to compare with is missing',
    why: 'The check cannot find lost addresses and changed texts.',
    cure: 'Fetch the whole Git history, or name another revision with --base.',
    example: { untried: NEEDS_EDITION },
  },
  'changed-silently': {
    severity: 'warning',
    expected: 'a day under updated, or a correction, where the text of an article changed',
    title: 'A published text changed without a correction or an update',
    why: 'Readers who cite the article cannot see that it has changed.',
    cure: 'Say what was corrected under corrections, or write the day under updated.',
    example: { untried: NEEDS_EDITION },
  },
} as const satisfies ProblemKinds;
