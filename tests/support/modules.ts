/** Modules in their order. Each may import itself and what it names; `nothing` of ours otherwise. */
export const MODULES: { name: string; holds: RegExp; mayImport: string[] }[] = [
  { name: 'problems', holds: /^problems(\.ts$|\/)/, mayImport: [] },
  { name: 'dates', holds: /^dates(\.ts|\/)/, mayImport: ['problems'] },
  { name: 'urls', holds: /^urls\.ts$/, mayImport: ['problems', 'dates'] },
  { name: 'digest', holds: /^digest\.ts$/, mayImport: [] },
  { name: 'article-id', holds: /^article-id\.ts$/, mayImport: [] },
  { name: 'git', holds: /^git\//, mayImport: [] },
  { name: 'hosts', holds: /^hosts\//, mayImport: [] },
  { name: 'ledger', holds: /^ledger\//, mayImport: ['problems', 'article-id'] },
  { name: 'raw', holds: /^raw\//, mayImport: ['problems'] },
  { name: 'labels', holds: /^labels\//, mayImport: [] },
  { name: 'site', holds: /^site\//, mayImport: ['problems', 'dates', 'urls', 'raw', 'labels'] },
  { name: 'look', holds: /^look\//, mayImport: ['problems', 'digest', 'site'] },
  {
    name: 'article',
    holds: /^article\//,
    mayImport: ['problems', 'dates', 'urls', 'article-id', 'raw', 'site'],
  },
  {
    name: 'catalog',
    holds: /^catalog\//,
    mayImport: ['problems', 'dates', 'urls', 'digest', 'article-id', 'ledger', 'raw', 'site', 'article'],
  },
  { name: 'body', holds: /^body\//, mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article'] },
  {
    name: 'checks',
    holds: /^checks\//,
    mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body'],
  },
  { name: 'schemas', holds: /^schemas\//, mayImport: ['problems', 'site', 'article'] },
  {
    name: 'fixing',
    holds: /^fixing\//,
    mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body', 'checks'],
  },
  { name: 'headers', holds: /^headers\//, mayImport: ['urls', 'site'] },
  { name: 'redirects', holds: /^redirects\//, mayImport: ['problems', 'urls', 'site', 'article', 'catalog'] },
  {
    name: 'views',
    holds: /^views\//,
    mayImport: ['problems', 'dates', 'urls', 'digest', 'raw', 'site', 'look', 'article', 'catalog', 'headers'],
  },
  {
    name: 'search in the browser',
    holds: /^search\/(page|text)\/.*\.ts$/,
    mayImport: ['search', 'site labels', 'site languages'],
  },
  {
    name: 'search',
    holds: /^search\//,
    mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'views', 'search in the browser'],
  },
  {
    name: 'outputs',
    holds: /^outputs\//,
    mayImport: [
      'look',
      ...['problems', 'digest', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'headers'],
      ...['redirects', 'views', 'search'],
      'search in the browser',
    ],
  },
  { name: 'read-bytes', holds: /^read-bytes\.ts$/, mayImport: [] },
  { name: 'read-content', holds: /^read-content\.ts$/, mayImport: ['problems', 'read-bytes'] },
  {
    name: 'owner',
    holds: /^owner\//,
    mayImport: ['problems', 'site', 'look', 'body', 'read-bytes', 'read-content'],
  },
  {
    name: 'archive',
    holds: /^archive\.ts$/,
    mayImport: [
      'owner',
      ...['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body', 'checks'],
      ...['views', 'outputs', 'ledger'],
      'read-content',
    ],
  },
  {
    name: 'addresses',
    holds: /^addresses\//,
    mayImport: [
      ...['problems', 'dates', 'urls', 'article-id', 'git', 'ledger', 'site', 'article', 'catalog', 'outputs'],
      ...['read-content', 'archive'],
    ],
  },
  {
    name: 'cache',
    holds: /^cache\//,
    mayImport: ['problems', 'git', 'article', 'checks', 'views', 'read-content'],
  },
  {
    name: 'media',
    holds: /^media\//,
    mayImport: ['urls', 'site', 'article', 'body', 'read-bytes', 'cache'],
  },
  {
    name: 'rendering',
    holds: /^rendering\//,
    mayImport: [
      ...['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body', 'views', 'outputs'],
      ...['read-content', 'archive', 'cache', 'media'],
    ],
  },
  {
    name: 'edition',
    holds: /^edition\//,
    mayImport: ['problems', 'hosts', 'views', 'cache'],
  },
  {
    name: 'reading in the browser',
    holds: /^reading\//,
    mayImport: ['dates', 'site labels', 'site languages'],
  },
  {
    name: 'components and layouts',
    holds: /^(components|layouts)\//,
    mayImport: ['views', 'outputs', 'site labels', 'styles', 'scripts of the search', 'scripts of reading'],
  },
  {
    name: 'printing',
    holds: /^printing\//,
    mayImport: ['problems', 'urls', 'views', 'edition', 'components and layouts'],
  },
  {
    name: 'build',
    holds: /^build\//,
    mayImport: [
      ...[
        'problems',
        'hosts',
        'dates',
        'urls',
        'raw',
        'site',
        'article',
        'catalog',
        'body',
        'headers',
        'views',
        'outputs',
        'search',
      ],
      ...[
        'addresses',
        'checks',
        'read-bytes',
        'read-content',
        'archive',
        'cache',
        'edition',
        'media',
        'rendering',
        'printing',
      ],
    ],
  },
  { name: 'preview', holds: /^preview\//, mayImport: ['urls', 'headers'] },
  {
    name: 'dev',
    holds: /^dev\//,
    mayImport: [
      ...['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'checks', 'views', 'outputs'],
      ...['read-content', 'archive', 'cache', 'rendering', 'printing', 'build'],
    ],
  },
  {
    name: 'page-source',
    holds: /^page-source\.ts$/,
    mayImport: ['views', 'build', 'dev'],
  },
  { name: 'pages', holds: /^pages\//, mayImport: ['page-source', 'views', 'components and layouts'] },
];

/** Single files that count as modules of their own for those who may import nothing else of their folder. */
export const SINGLE: { name: string; holds: RegExp }[] = [
  { name: 'site labels', holds: /^site\/labels\.ts$/ },
  { name: 'site languages', holds: /^site\/languages\.ts$/ },
  { name: 'styles', holds: /^styles\// },
  { name: 'scripts of reading', holds: /^reading\/(article|front|directory|not-found)-page\.ts$/ },
  { name: 'scripts of the search', holds: /^search\/page\/(search-page|slash-key)\.ts$/ },
];
