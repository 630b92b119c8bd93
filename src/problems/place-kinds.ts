import type { ProblemKinds } from './kind-types.ts';

const AT = 'title: Summit\ndate: 2020-11-10';
const article = (keys: string, text = 'The text.') => `---\n${keys}\n---\n\n${text}\n`;

/** Problems of an article's place: sections, tags, names, addresses. */
export const PLACE_KINDS = {
  'slug-empty': {
    severity: 'warning',
    expected: 'a slug with letters or digits',
    title: 'A slug has no letters',
    why: 'The slug is the end of the article’s address. Without letters, Backfile makes another slug.',
    cure: 'Write a short word: slug: summit.',
    example: { in: 'front matter', wrong: 'slug: "!!!"', right: 'slug: summit' },
  },
  'section-unknown': {
    severity: 'warning',
    expected: 'a section of the tree in site.yaml',
    title: 'A section is not listed in site.yaml',
    why: 'The article is alone in a separate section, where nobody looks for it.',
    cure: 'Write the section that the problem suggests, or add the section to site.yaml.',
    example: {
      wrong: {
        'site.yaml': 'sections: [{ slug: politics, label: Politics }]\n',
        '2020/11/summit.md': article(`${AT}\nsection: polítics2`),
      },
      right: {
        'site.yaml': 'sections: [{ slug: politics, label: Politics }]\n',
        '2020/11/summit.md': article(`${AT}\nsection: politics`),
      },
    },
  },
  'section-deep': {
    severity: 'warning',
    expected: 'at most 10 nested sections',
    title: 'A section is nested too deeply',
    why: 'Every section has a page for each year, so Backfile leaves out sections below the tenth level.',
    cure: 'Name only the ten upper sections.',
    example: { in: 'front matter', wrong: 'section: a/b/c/d/e/f/g/h/i/j/k', right: 'section: a/b/c/d/e/f/g/h/i/j' },
  },
  'tag-empty': {
    severity: 'warning',
    expected: 'a name with letters or digits',
    title: 'A tag has no letters',
    why: 'Such a name has no address, so it has no page.',
    cure: 'Write a name with letters, or delete it.',
    example: { in: 'front matter', wrong: 'tags: [iran, "!"]', right: 'tags: [iran]' },
  },
  'author-empty': {
    severity: 'warning',
    expected: 'an author’s name with letters or digits',
    title: 'An author’s name has no letters',
    why: 'Such a name has no address, so it has no page.',
    cure: 'Write the name with letters, or delete it.',
    example: { in: 'front matter', wrong: 'authors: ["?"]', right: 'authors: [A. Reporter]' },
  },
  'group-unused': {
    severity: 'warning',
    expected: 'a file for a group that some article is in',
    title: 'A file describes a tag, section or author without articles',
    why: 'There is no page that could show its text.',
    cure: 'Name the file after a group that has articles, or delete it.',
    example: {
      wrong: {
        '2020/11/summit.md': article(`${AT}\ntags: [Iran]`),
        'tags/iraq.md': '---\nname: Iran\n---\n\nAll about the country.\n',
      },
      right: {
        '2020/11/summit.md': article(`${AT}\ntags: [Iran]`),
        'tags/iran.md': '---\nname: Iran\n---\n\nAll about the country.\n',
      },
    },
  },
  'names-fold': {
    severity: 'warning',
    expected: 'the same spelling for the same name',
    title: 'A name has two spellings',
    why: 'Both lead to the same page, which shows the more frequent spelling.',
    cure: 'Use the more frequent spelling everywhere.',
    example: {
      wrong: {
        'a.md': article('title: A\ndate: 2020-11-10\ntags: [Iran]', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\ntags: [Iran]', 'Two.'),
        'c.md': article('title: C\ndate: 2020-11-10\ntags: [iran]', 'Three.'),
      },
      right: {
        'a.md': article('title: A\ndate: 2020-11-10\ntags: [Iran]', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\ntags: [Iran]', 'Two.'),
        'c.md': article('title: C\ndate: 2020-11-10\ntags: [Iran]', 'Three.'),
      },
    },
  },
  'names-alike': {
    severity: 'warning',
    expected: 'names that differ in letters or digits',
    title: 'Two names differ only in punctuation',
    why: 'Addresses hold only letters and digits, so both names share one page.',
    cure: 'If both names mean the same, use one of them. If not, change the letters of one.',
    example: {
      wrong: {
        'a.md': article('title: A\ndate: 2020-11-10\ntags: [C]', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\ntags: [C++]', 'Two.'),
      },
      right: {
        'a.md': article('title: A\ndate: 2020-11-10\ntags: [C]', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\ntags: [Cpp language]', 'Two.'),
      },
    },
  },
  'tag-near': {
    severity: 'warning',
    expected: 'the same name for the same thing',
    title: 'A tag is nearly the same as another',
    why: 'Readers of one tag do not find the articles of the other.',
    cure: 'Use one of the two names everywhere. If they mean different things, list the problem under allow.',
    example: {
      wrong: {
        'a.md': article('title: A\ndate: 2020-11-10\ntags: [election]', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\ntags: [election]', 'Two.'),
        'c.md': article('title: C\ndate: 2020-11-10\ntags: [elections]', 'Three.'),
      },
      right: {
        'a.md': article('title: A\ndate: 2020-11-10\ntags: [election]', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\ntags: [election]', 'Two.'),
        'c.md': article('title: C\ndate: 2020-11-10\ntags: [election]', 'Three.'),
      },
    },
  },
  'section-near': {
    severity: 'warning',
    expected: 'the same name for the same section',
    title: 'A section is nearly the same as another',
    why: 'Readers of one section do not find the articles of the other.',
    cure: 'Use one of the two names everywhere. If they mean different things, list the problem under allow.',
    example: {
      wrong: {
        'a.md': article('title: A\ndate: 2020-11-10\nsection: Election', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\nsection: Election', 'Two.'),
        'c.md': article('title: C\ndate: 2020-11-10\nsection: Elections', 'Three.'),
      },
      right: {
        'a.md': article('title: A\ndate: 2020-11-10\nsection: Election', 'One.'),
        'b.md': article('title: B\ndate: 2020-11-10\nsection: Election', 'Two.'),
        'c.md': article('title: C\ndate: 2020-11-10\nsection: Election', 'Three.'),
      },
    },
  },
  'path-taken': {
    severity: 'error',
    expected: 'a different path for every article',
    title: 'Two articles have the same address',
    why: 'An address can have only one page, so the other article would be lost.',
    cure: 'Give one of the two another slug.',
    example: {
      wrong: {
        'a.md': article(`${AT}\nslug: summit`, 'One.'),
        'b.md': article(`title: Other\ndate: 2020-11-10\nslug: summit`, 'Two.'),
      },
      right: {
        'a.md': article(`${AT}\nslug: summit`, 'One.'),
        'b.md': article(`title: Other\ndate: 2020-11-10\nslug: b`, 'Two.'),
      },
    },
  },
  'path-invalid': {
    severity: 'warning',
    expected: 'a path inside the site, such as /2020/11/10/summit/',
    title: 'An address is not a path of this site',
    why: 'Backfile ignores it: the article gets its usual address, and an alias leads nowhere.',
    cure: 'Write a path that begins and ends with a slash.',
    example: { in: 'front matter', wrong: 'aliases: [/old/page.exe]', right: 'aliases: [/old/page/]' },
  },
  'alias-taken': {
    severity: 'warning',
    expected: 'an alias that no other page has as its path or alias',
    title: 'An old address belongs to another page',
    why: 'Backfile ignores the alias: readers who follow the old address see the other page.',
    cure: 'Delete the alias from the article that does not need it.',
    example: { in: 'front matter', wrong: 'aliases: [/search/]', right: 'aliases: [/old/]' },
  },
} as const satisfies ProblemKinds;
