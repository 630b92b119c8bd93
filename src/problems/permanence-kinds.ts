import type { ProblemKinds } from './problem-kind.ts';

const AT = 'title: Summit\ndate: 2020-11-10';
const article = (keys: string, text = 'The text.') => `---\n${keys}\n---\n\n${text}\n`;
const NEEDS_EDITION = 'An earlier edition or a commit of Git has to be there to compare with.';

/** Problems of what was published once: its addresses, ids, withdrawals and changes. */
export const PERMANENCE_KINDS = {
  'content-empty': {
    severity: 'error',
    expected: 'at least one article to publish',
    title: 'There is nothing to publish',
    why: 'The new edition would replace the whole archive by an empty one.',
    cure: 'Look whether the content folder is the right one, and whether its files were checked out.',
    example: {
      wrong: { '2020/11/summit.md': article(`${AT}\ndraft: true`) },
      right: { '2020/11/summit.md': article(AT) },
    },
  },
  'id-invalid': {
    severity: 'warning',
    expected: 'an id of 4 to 12 small letters and digits, such as 7f3k',
    title: 'An id is none',
    why: 'The article has no short address /id/…/ that stays when the article moves.',
    cure: 'Write 4 to 12 small letters and digits, at least one letter among them.',
    example: { in: 'front matter', wrong: 'id: A summit', right: 'id: 7f3k' },
  },
  'id-taken': {
    severity: 'error',
    expected: 'an id of its own for every article',
    title: 'Two articles have one id',
    why: 'The short address of the id can lead to one article only. A copied file often keeps the id of the first.',
    cure: 'Give the newer article another id.',
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
    title: 'A withdrawal cannot be read',
    why: 'The page would show the text that should not be read any more, or no reason for its absence.',
    cure: 'Write the day and the kind: retracted, legal, privacy or superseded.',
    example: {
      in: 'front matter',
      wrong: 'withdrawn: { date: 2020-11-12, kind: deleted }',
      right: 'withdrawn: { date: 2020-11-12, kind: retracted, reason: The figures were wrong. }',
    },
  },
  'superseded-broken': {
    severity: 'error',
    expected: 'an article that exists and leads to no circle',
    title: 'An article is superseded by nothing',
    why: 'Readers of the old article would be led nowhere, or in a circle.',
    cure: 'Write the file, the address or the id of the article that took the place of this one.',
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
    expected: 'an address, an id or nothing, and the day it was first seen, parted by tabs',
    title: 'A line of addresses.tsv cannot be read',
    why: 'The address that the line names is not watched any more, and may be lost.',
    cure: 'Mend the line, or restore it from Git.',
    example: {
      wrong: { '2020/11/summit.md': article(AT), 'addresses.tsv': '/2020/11/10/summit/ 2020-11-10\n' },
      right: { '2020/11/summit.md': article(AT), 'addresses.tsv': '/2020/11/10/summit/\t\t2020-11-10\n' },
    },
  },
  'address-lost': {
    severity: 'error',
    expected: 'a page, a redirect or a notice at every address that was published',
    title: 'An address that was published leads nowhere now',
    why: 'Links and citations from elsewhere would end on an error page.',
    cure: 'Name the old address under aliases of the article that took its place, or withdraw the article and keep its file.',
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
    cure: 'Look whether all files are there. If the addresses are to go, build with --allow-loss and their number.',
    example: { untried: NEEDS_EDITION },
  },
  'revision-unreadable': {
    severity: 'error',
    expected: 'a revision that Git knows',
    title: 'The revision to compare with is not there',
    why: 'The check cannot tell which addresses were lost and which texts changed.',
    cure: 'Fetch the whole history, or name another revision with --base.',
    example: { untried: NEEDS_EDITION },
  },
  'changed-silently': {
    severity: 'warning',
    expected: 'a day under updated, or a correction, where the text of an article changed',
    title: 'A published text changed without a word',
    why: 'Readers who cite the article cannot see that it says something else now.',
    cure: 'Say what was corrected under corrections, or write the day under updated.',
    example: { untried: NEEDS_EDITION },
  },
} as const satisfies ProblemKinds;
