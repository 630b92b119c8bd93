import type { ParsedArticle } from '../article/parse-article.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { ParseContext } from '../article/parse-context.ts';
import { checkArticle } from './check-article.ts';
import { checkText, textBelow } from './check-text.ts';

/** A parsed and checked article, with marks that identify articles with the same text. */
export interface ReadArticle extends ParsedArticle {
  marks?: string[];
}

/** Parses one Markdown file and checks its text. Bad input gives problems, never an exception. */
export function readArticle(
  source: { file: string; text: string; digest: string },
  context: ParseContext,
): ReadArticle {
  const parsed = parseArticle(source, context);
  if (!parsed.article) {
    const text = parsed.problems.length > 0 ? textBelow(source) : undefined;
    return text ? { ...parsed, problems: [...parsed.problems, ...checkText(text)] } : parsed;
  }
  const { problems, marks } = checkArticle(source, parsed.article);
  return { ...parsed, problems: [...parsed.problems, ...problems], ...(marks.length > 0 ? { marks } : {}) };
}
