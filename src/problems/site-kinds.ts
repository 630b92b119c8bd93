import type { ProblemKinds } from './kind-types.ts';

const ARTICLE = '---\ntitle: Summit\ndate: 2020-11-10\n---\n\nThe text.\n';
const SERIES = ARTICLE.replace('\n---\n\n', '\nseries: Summits\n---\n\n');

/** Problems of site.yaml, and of the files for look and labels. */
export const SITE_KINDS = {
  'site-unreadable': {
    severity: 'error',
    expected: 'settings in YAML',
    title: 'The settings cannot be read',
    why: 'Without them Backfile would publish the archive under a wrong name and address.',
    cure: 'Look at the line that the problem names. Usually a value needs quotes, or a space is missing after a colon.',
    example: { in: 'site.yaml', wrong: 'title: "The Archive\n', right: 'title: "The Archive"\n' },
  },
  'site-key-unknown': {
    severity: 'warning',
    expected: 'a setting that Backfile knows',
    title: 'A setting is unknown',
    why: 'It has no effect. Usually it is a typing mistake.',
    cure: 'Write the setting that the problem suggests, or delete the line.',
    example: { in: 'site.yaml', wrong: 'tilte: The Archive\n', right: 'title: The Archive\n' },
  },
  'language-unlisted': {
    severity: 'warning',
    expected: 'a list of the languages in site.yaml',
    title: 'A folder or an ending may name a language',
    why: 'Backfile takes it for an ordinary word. If it names a language, these articles get the wrong language.',
    cure: 'List the languages of the archive: languages: [en, fa].',
    example: {
      wrong: { 'io/summit.md': ARTICLE },
      right: { 'site.yaml': 'languages: [en]\n', 'io/summit.md': ARTICLE },
    },
  },
  'site-value': {
    severity: 'error',
    expected: 'a value of the kind that the setting takes',
    title: 'A setting has an invalid value',
    why: 'Backfile would publish the archive with another setting than you want.',
    cure: 'Write the value in the form that the problem shows.',
    example: { in: 'site.yaml', wrong: 'language: english\n', right: 'language: en\n' },
  },
  'budget-exceeded': {
    severity: 'warning',
    expected: 'an edition within its budget',
    title: 'The edition is over its budget',
    why: 'Large pages and pictures are slow to load; a host may refuse an edition of too many files.',
    cure: 'Reduce the value that the problem names, or raise the budget. severity: { budget-exceeded: error } makes it an error.',
    example: { untried: 'It needs a built edition to measure.' },
  },
  'grouping-unused': {
    severity: 'warning',
    expected: 'a grouping by a key that at least one article has',
    title: 'A grouping in site.yaml has no articles',
    why: 'Backfile makes no pages for it. Usually the key is a typing mistake.',
    cure: 'Write the key as the articles write it, or delete the grouping.',
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
    cure: 'Raise the number of feeds, or set how many articles a group needs for a feed.',
    example: {
      wrong: {
        'site.yaml': 'feeds: { atLeast: 1, most: 1 }\n',
        '2020/11/summit.md': ARTICLE.replace('\n---\n\n', '\ntags: [Iran, Press]\n---\n\n'),
      },
      right: {
        'site.yaml': 'feeds: { atLeast: 1, most: 2 }\n',
        '2020/11/summit.md': ARTICLE.replace('\n---\n\n', '\ntags: [Iran, Press]\n---\n\n'),
      },
    },
  },
  'label-invalid': {
    severity: 'warning',
    expected: 'a label of Backfile, with the plural forms of its language',
    title: 'A label is unknown or has a wrong form',
    why: 'The pages print the built-in label instead.',
    cure: 'Write the label as the problem shows it.',
    example: { in: 'site.yaml', wrong: 'labels: { newst: Latest }\n', right: 'labels: { newest: Latest }\n' },
  },
  'plural-invalid': {
    severity: 'error',
    expected: 'one text for each plural category of the language, one of them other',
    title: 'A label has a plural category that its language lacks',
    why: 'No page would print the text of this category, and numbers would have the wrong form.',
    cure: 'Write the categories that the problem shows.',
    example: {
      wrong: {
        'labels/nl.json': '{ "articles": { "one": "{n} artikel", "few": "{n} artikelen" } }\n',
        '2020/11/summit.md': ARTICLE,
      },
      right: {
        'labels/nl.json': '{ "articles": { "one": "{n} artikel", "other": "{n} artikelen" } }\n',
        '2020/11/summit.md': ARTICLE,
      },
    },
  },
  'labels-missing': {
    severity: 'warning',
    expected: 'labels in the language of the site',
    title: 'There are no labels in the language of the site',
    why: 'Headings and buttons are English, but the articles are not.',
    cure: 'Translate the labels that the problem names in a file such as labels/nl.json in the content folder.',
    example: { in: 'site.yaml', wrong: 'language: nl\n', right: 'language: fr\n' },
  },
  'editor-missing': {
    severity: 'error',
    expected: 'the packages of the web editor',
    title: 'The web editor is not installed',
    why: 'Its packages take 95 MB, so Backfile does not install them by default.',
    cure: 'Install the packages that the problem names, and commit package.json and package-lock.json.',
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
    why: 'Other servers could track readers, so pages load nothing from them.',
    cure: 'Put the files that it loads into the public folder, and write their paths, such as /images/paper.png.',
    example: {
      wrong: { 'theme.css': 'body { background: url(https://example.org/paper.png) }\n', '2020/11/summit.md': ARTICLE },
      right: { 'theme.css': 'body { background: url(/images/paper.png) }\n', '2020/11/summit.md': ARTICLE },
    },
  },
  'component-unknown': {
    severity: 'error',
    expected: 'the name of a component that owners may replace',
    title: 'A component replaces none',
    why: 'No page uses your component, so it would print nothing.',
    cure: 'Give the file the name of the component that it replaces. If other components use it, put it into a subfolder.',
    example: {
      wrong: { 'components/Footer.astro': '<footer>Our paper</footer>\n', '2020/11/summit.md': ARTICLE },
      right: { 'components/Colophon.astro': '<footer>Our paper</footer>\n', '2020/11/summit.md': ARTICLE },
    },
  },
  'component-compiler-missing': {
    severity: 'error',
    expected: 'the package that compiles components',
    title: 'Astro is not installed',
    why: 'Astro compiles your components. With what it needs it takes 120 MB, so Backfile does not install it by default.',
    cure: 'Install Astro in the version that the problem names, and commit package.json and package-lock.json.',
    example: { untried: 'It depends on the packages of the machine.' },
  },
  'font-invalid': {
    severity: 'error',
    expected: 'a WOFF2 file of the content folder',
    title: 'A font of the pages is missing or is no WOFF2 file',
    why: 'All pages would be in another font than you chose.',
    cure: 'Put the font into the content folder, in WOFF2, and write its path.',
    example: {
      in: 'site.yaml',
      wrong: 'look: { fonts: { serif: look/serif.woff2 } }\n',
      right: 'look: { width: 60 }\n',
    },
  },
  'font-unreadable': {
    severity: 'warning',
    expected: 'a font that can be read',
    title: 'A font cannot be used',
    why: 'Pages or share images use the built-in font instead.',
    cure: 'Put the font into the content folder, in TrueType, OpenType or WOFF for share images, at most 2 MB for pages, and write its path.',
    example: { in: 'site.yaml', wrong: 'shareFonts: [look/gone.ttf]\n', right: 'shareImages: none\n' },
  },
  'logo-unsafe': {
    severity: 'error',
    expected: 'a drawing that contains only shapes',
    title: 'The logo contains scripts or addresses',
    why: 'A drawing that runs scripts or loads files could do so on every page.',
    cure: 'Export the logo as a plain SVG, or delete what the problem names.',
    example: {
      wrong: {
        'site.yaml': 'look: { logo: look/logo.svg }\n',
        'look/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script></svg>\n',
        '2020/11/summit.md': ARTICLE,
      },
      right: {
        'site.yaml': 'look: { logo: look/logo.svg }\n',
        'look/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
        '2020/11/summit.md': ARTICLE,
      },
    },
  },
  'logo-unreadable': {
    severity: 'warning',
    expected: 'a picture that can be published',
    title: 'The logo cannot be read',
    why: 'No page shows the logo.',
    cure: 'Put a picture into the content folder, as SVG, PNG or WebP, and write its path.',
    example: {
      in: 'site.yaml',
      wrong: 'look: { logo: look/lgo.png }\n',
      right: 'look: { logo: look/logo.png }\n',
      beside: { 'look/logo.png': { picture: 'png' } },
    },
  },
} as const satisfies ProblemKinds;
