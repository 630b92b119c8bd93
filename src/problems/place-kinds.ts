import type { ProblemKinds } from './problem-kind.ts';

const AT = 'title: Summit\ndate: 2020-11-10';
const article = (keys: string, text = 'The text.') => `---\n${keys}\n---\n\n${text}\n`;

/** Problems of where an article stands: sections, tags, names, addresses. */
export const PLACE_KINDS = {
  'slug-empty': {
    severity: 'warning',
    expected: 'a slug with letters or digits',
    title: 'A slug has no letters',
    why: 'The slug ends the address of the article. Without letters another is made.',
    cure: 'Write a short word: slug: summit.',
    example: { in: 'front matter', wrong: 'slug: "!!!"', right: 'slug: summit' },
  },
  'section-unknown': {
    severity: 'warning',
    expected: 'a section of the tree in site.yaml',
    title: 'A section is not one of site.yaml',
    why: 'The article stands alone in a section of its own, where nobody looks for it.',
    cure: 'Write the section that is named, or add the section to site.yaml.',
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
    expected: 'at most 10 sections inside one another',
    title: 'A section lies too deep',
    why: 'Every section has a page for each year. Sections below the tenth are left out.',
    cure: 'Name the upper ten sections alone.',
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
    title: 'A file describes a tag, a section or an author that no article has',
    why: 'There is no page on which its text could stand.',
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
    expected: 'one spelling for one name',
    title: 'One name is spelt in two ways',
    why: 'Both lead to the same page, which shows the spelling that most articles have.',
    cure: 'Use the spelling that most articles have.',
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
    expected: 'names that letters or digits tell apart',
    title: 'Two names differ in signs alone',
    why: 'Addresses hold letters and digits, so both names share one page.',
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
    expected: 'one name for one thing',
    title: 'A tag is nearly the same as another',
    why: 'Readers of one tag do not find the articles of the other.',
    cure: 'Use one of the two names everywhere. If they mean two things, say so with allow.',
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
    expected: 'one name for one section',
    title: 'A section is nearly the same as another',
    why: 'Readers of one section do not find the articles of the other.',
    cure: 'Use one of the two names everywhere. If they mean two things, say so with allow.',
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
    expected: 'a path of its own for every article',
    title: 'Two articles have one address',
    why: 'Only one page can lie at an address, so the other article would be lost.',
    cure: 'Give one of the two a slug of its own.',
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
    title: 'An address is no path of the site',
    why: 'It is left out: the article gets its usual address, and an alias leads nowhere.',
    cure: 'Write a path that begins and ends with a slash.',
    example: { in: 'front matter', wrong: 'aliases: [/old/page.exe]', right: 'aliases: [/old/page/]' },
  },
  'alias-taken': {
    severity: 'warning',
    expected: 'an alias that is nothing else’s path or alias',
    title: 'An old address belongs to something else',
    why: 'The alias is left out: readers who follow the old address see the other page.',
    cure: 'Delete the alias from the article that does not need it.',
    example: { in: 'front matter', wrong: 'aliases: [/search/]', right: 'aliases: [/old/]' },
  },
} as const satisfies ProblemKinds;
