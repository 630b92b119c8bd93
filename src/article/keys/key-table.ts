import type { ArticleKey } from '../../site/article-keys.ts';
import { ARTICLE_KEYS } from '../../site/article-keys.ts';

/** A key with its name as editors write it. */
export interface KeyRow extends ArticleKey {
  key: string;
}

/** All of our own keys, in the order in which editors need them. Schema and documents are generated from this table. */
export const KEY_TABLE: KeyRow[] = Object.entries<ArticleKey>(ARTICLE_KEYS).map(([key, row]) => ({
  ...row,
  key: row.written ?? key,
}));
