import type { Archive } from '../archive.ts';
import { readFrontMatter } from '../article/front-matter.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import { readSource } from '../read-content.ts';

/** How many words may change without a correction or update: a typing mistake, a broken link. */
const FEW = 5;

/**
 * Published articles whose text has changed by more than a few words, although neither `updated` nor `corrections` has.
 */
export function changedSilently(
  { catalog }: Archive,
  content: string,
  before: Catalog,
  changed: Map<string, string>,
): Problem[] {
  const byFile = new Map(catalog.entries.map(({ article }) => [article.file, article]));
  const byPath = new Map(catalog.entries.map(({ article, path }) => [path, article]));
  return before.entries.flatMap(({ article: old, path }) => {
    // A renamed file is compared with the file that had the article's address.
    const article = byFile.get(old.file) ?? byPath.get(path) ?? byPath.get(catalog.aliases.get(path) ?? '');
    const text = changed.get(old.file);
    if (text === undefined || article === undefined) return [];
    const isReported =
      article.updated?.instant !== old.updated?.instant ||
      JSON.stringify(article.corrections) !== JSON.stringify(old.corrections);
    const source = isReported ? undefined : readSource(content, article.file);
    if (!source || 'code' in source) return [];
    const words = changedWords(bodyOf(old.file, text), bodyOf(article.file, source.text));
    if (words <= FEW) return [];
    const day = article.date.day;
    const cure = `updated: ${day}, with the day of the change; or corrections: [{ date: ${day}, text: what was corrected }]`;
    return [
      problem(
        'changed-silently',
        { file: article.file, field: 'body' },
        `${words} words of its text have changed`,
        cure,
      ),
    ];
  });
}

function bodyOf(file: string, text: string): string {
  const front = readFrontMatter(file, text);
  return 'code' in front ? text : front.body;
}

/**
 * Counts the words that only the first text has, and those that only the second has. Returns the larger number. A
 * change of order does not count.
 */
export function changedWords(before: string, after: string): number {
  const count = new Map<string, number>();
  const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (const word of words(before)) count.set(word, (count.get(word) ?? 0) + 1);
  for (const word of words(after)) count.set(word, (count.get(word) ?? 0) - 1);
  let [gone, come] = [0, 0];
  for (const n of count.values()) {
    if (n > 0) gone += n;
    else come -= n;
  }
  return Math.max(gone, come);
}
