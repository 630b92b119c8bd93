import type { ProblemKinds } from './problem-kind.ts';

const ARTICLE = '---\ntitle: Summit\ndate: 2020-11-10\n---\n\nThe text.\n';
const SERIES = ARTICLE.replace('\n---\n\n', '\nseries: Summits\n---\n\n');

/** Problems of site.yaml, and of the files of the look and the words. */
export const SITE_KINDS = {
  'site-unreadable': {
    severity: 'error',
    expected: 'settings in YAML',
    title: 'The settings cannot be read',
    why: 'Without them the archive would be published under a wrong name and address.',
    cure: 'Look at the line that is named. Most often a value needs quotes, or a space is missing behind a colon.',
    example: { in: 'site.yaml', wrong: 'title: "The Archive\n', right: 'title: "The Archive"\n' },
  },
  'site-key-unknown': {
    severity: 'warning',
    expected: 'a setting that is known',
    title: 'A setting is not known',
    why: 'It has no effect. Most often it is a slip of the keyboard.',
    cure: 'Write the setting that is named, or delete the line.',
    example: { in: 'site.yaml', wrong: 'tilte: The Archive\n', right: 'title: The Archive\n' },
  },
  'language-unlisted': {
    severity: 'warning',
    expected: 'site.yaml to list the languages of folders and endings',
    title: 'A folder or an ending may name a language',
    why: 'It is taken for a word. If it names a language, the articles get the wrong one.',
    cure: 'List the languages of the archive: languages: [en, fa].',
    example: {
      wrong: { 'io/summit.md': ARTICLE },
      right: { 'site.yaml': 'languages: [en]\n', 'io/summit.md': ARTICLE },
    },
  },
  'site-value': {
    severity: 'error',
    expected: 'a value of the kind that the setting takes',
    title: 'A setting has a value that it cannot have',
    why: 'The archive would be published with another setting than you want.',
    cure: 'Write the value in the form that is shown.',
    example: { in: 'site.yaml', wrong: 'language: english\n', right: 'language: en\n' },
  },
  'budget-exceeded': {
    severity: 'warning',
    expected: 'an edition within its budget',
    title: 'The edition is over its budget',
    why: 'Large pages and pictures are slow to load; a host may refuse an edition of too many files.',
    cure: 'Look at what is named, or write a larger budget. severity: { budget-exceeded: error } makes it an error.',
    example: { untried: 'A built edition has to be there to measure.' },
  },
  'grouping-unused': {
    severity: 'warning',
    expected: 'a grouping by a key that some article has',
    title: 'A grouping of the settings holds no article',
    why: 'Its pages are not made. Most often the key is a slip of the keyboard.',
    cure: 'Write the key as articles have it, or delete the grouping.',
    example: {
      wrong: {
        'site.yaml': 'groupings: [{ key: serie, label: Series }]\n',
        '2020/11/summit.md': SERIES,
      },
      right: {
        'site.yaml': 'groupings: [{ key: series, label: Series }]\n',
        '2020/11/summit.md': SERIES,
      },
    },
  },
  'feeds-limited': {
    severity: 'warning',
    expected: 'as many feeds as the settings allow',
    title: 'Some groups have no feed',
    why: 'Each feed is a file, and hosts limit their number. Readers of the other groups cannot follow them.',
    cure: 'Raise the number of feeds, or set how many articles a group must have.',
    example: {
      wrong: {
        'site.yaml': 'feeds: { most: 1 }\n',
        '2020/11/summit.md': ARTICLE.replace('\n---\n\n', '\ntags: [Iran, Press]\n---\n\n'),
      },
      right: {
        'site.yaml': 'feeds: { most: 2 }\n',
        '2020/11/summit.md': ARTICLE.replace('\n---\n\n', '\ntags: [Iran, Press]\n---\n\n'),
      },
    },
  },
  'label-invalid': {
    severity: 'warning',
    expected: 'a label that the pages print, in a form that its language has',
    title: 'A label is none that the pages print',
    why: 'The pages print their own words in its place.',
    cure: 'Write the label that is named, in the form that is shown.',
    example: { in: 'site.yaml', wrong: 'labels: { newst: Latest }\n', right: 'labels: { newest: Latest }\n' },
  },
  'labels-missing': {
    severity: 'warning',
    expected: 'words for the language of the site',
    title: 'The pages have no words in the language of the site',
    why: 'Headings and buttons are English, between articles of another language.',
    cure: 'Write the labels that are named into a file such as labels/nl.json in the content folder.',
    example: { in: 'site.yaml', wrong: 'language: nl\n', right: 'language: fr\n' },
  },
  'editor-missing': {
    severity: 'error',
    expected: 'an editor that is installed',
    title: 'The web editor is not installed',
    why: 'Its packages take 95 MB, so that an archive without an editor has none of them.',
    cure: 'Install the packages that are named, and commit package.json and package-lock.json.',
    example: {
      in: 'site.yaml',
      wrong: 'admin: { backend: github, repo: owner/name }\n',
      right: 'admin: false\n',
    },
  },
  'theme-invalid': {
    severity: 'error',
    expected: 'a style sheet that loads nothing from elsewhere',
    title: 'The style sheet cannot be used',
    why: 'Pages load nothing from other servers, which could follow readers.',
    cure: 'Put what it loads into the public folder, and write the path, such as /images/paper.png.',
    example: {
      wrong: { 'theme.css': 'body { background: url(https://example.org/paper.png) }\n', '2020/11/summit.md': ARTICLE },
      right: { 'theme.css': 'body { background: url(/images/paper.png) }\n', '2020/11/summit.md': ARTICLE },
    },
  },
  'component-unknown': {
    severity: 'error',
    expected: 'the name of a component that may be replaced',
    title: 'A component replaces none',
    why: 'Your component would print nothing: no page asks for it.',
    cure: 'Give the file the name of the component that it takes the place of, or put it into a folder below.',
    example: {
      wrong: { 'components/Footer.astro': '<footer>Our paper</footer>\n', '2020/11/summit.md': ARTICLE },
      right: { 'components/Colophon.astro': '<footer>Our paper</footer>\n', '2020/11/summit.md': ARTICLE },
    },
  },
  'font-unreadable': {
    severity: 'error',
    expected: 'a font in WOFF2',
    title: 'A font cannot be read',
    why: 'The pages would be set in another font than you want.',
    cure: 'Put the font into the content folder, in the format WOFF2, and write its path.',
    example: {
      in: 'site.yaml',
      wrong: 'look: { fonts: { serif: look/serif.woff2 } }\n',
      right: 'look: { width: 60 }\n',
    },
  },
  'logo-unreadable': {
    severity: 'error',
    expected: 'a picture that can be published',
    title: 'The logo cannot be read',
    why: 'The head of every page would have no logo.',
    cure: 'Put a picture into the content folder, as SVG, PNG or WebP, and write its path.',
    example: {
      in: 'site.yaml',
      wrong: 'look: { logo: look/lgo.png }\n',
      right: 'look: { logo: look/logo.png }\n',
      beside: { 'look/logo.png': { picture: 'png' } },
    },
  },
} as const satisfies ProblemKinds;
