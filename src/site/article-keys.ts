/** The front-matter keys of articles as we write them. Editors are told the nearest one, and no grouping may have one. */
export const ARTICLE_KEYS: readonly string[] = [
  ...[
    'title',
    'date',
    'updated',
    'authors',
    'section',
    'tags',
    'standfirst',
    'image',
    'lead',
    'dateline',
    'slug',
    'permalink',
  ],
  ...['aliases', 'draft', 'publishDate', 'expiryDate', 'lang', 'source', 'corrections', 'license', 'type', 'id'],
  ...['withdrawn', 'superseded_by', 'notice', 'allow'],
];
