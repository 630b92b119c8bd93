import type { Article } from '../article/article.ts';
import { writtenPlace } from '../article/places.ts';
import type { ArchiveDate } from '../dates.ts';
import { isoDate } from '../dates.ts';
import type { Edit } from '../problems.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** The edits that rewrite an article's dates as ISO 8601: `10 November 2020` becomes `2020-11-10`. */
export function isoDates(article: Article, text: string): Edit[][] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const dates: [key: string, date: ArchiveDate | undefined][] = [
    ['date', article.date],
    ['updated', article.updated],
  ];
  return dates.flatMap(([key, date]) => {
    const { line, column } = writtenPlace(article, key) ?? { line: 0, column: 0 };
    const rest = lines[line - 1]?.slice(column - 1) ?? '';
    const from = /^(?:"[^"]*"|'[^']*'|[^#\n]*?)(?=\s*(?:#.*)?$)/.exec(rest)?.[0] ?? '';
    if (!date || from === '' || ISO.test(from.replace(/^["']|["']$/g, ''))) return [];
    return [[{ line, column, from, to: isoDate(date) }]];
  });
}
