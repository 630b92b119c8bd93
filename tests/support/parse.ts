import { createHash } from 'node:crypto';
import type { Article } from '../../src/article/article.ts';
import type { ParsedArticle } from '../../src/article/parse-article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import type { ParseContext } from '../../src/article/parse-context.ts';
import type { Problem } from '../../src/problems.ts';

/** Noon of 1 June 2026 in UTC: the moment all tests are made for. */
export const NOW = Date.UTC(2026, 5, 1, 12);

export const CONTEXT: ParseContext = { language: 'en', timeZone: 'UTC', asOf: NOW };

/** Parses a text as the file of a content folder. */
export function parse(file: string, text: string, context: Partial<ParseContext> = {}): ParsedArticle {
  const digest = createHash('sha256').update(text).digest('hex');
  return parseArticle({ file, text, digest }, { ...CONTEXT, ...context });
}

/** The article of a text that must have one. */
export function articleOf(file: string, text: string, context: Partial<ParseContext> = {}): Article {
  const { article, problems } = parse(file, text, context);
  if (!article) throw new Error(`${file} gave no article: ${problems.map((p) => p.found).join('; ')}`);
  return article;
}

/** An article with front matter in YAML, and a text. */
export function withKeys(keys: string): string {
  return `---\n${keys}\n---\nThe text.\n`;
}

/** A problem on one line: place, kind, field and what was found. */
export function line(p: Problem): string {
  return `${p.line}:${p.column} ${p.code} ${p.field} ${p.found}`;
}
