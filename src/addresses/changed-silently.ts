import type { Archive } from '../archive.ts';
import { readFrontMatter } from '../article/front-matter.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import { readSource } from '../read-content.ts';

/** Words that may change without a word about it: a slip of the pen, a broken link. */
const FEW = 5;

/** Published articles whose text has changed by more than a few words, while neither `updated` nor `corrections` did. */
export function changedSilently(
  { catalog }: Archive,
  content: string,
  before: Catalog,
  changed: Map<string, string>,
): Problem[] {
  const byFile = new Map(catalog.entries.map(({ article }) => [article.file, article]));
  const byPath = new Map(catalog.entries.map(({ article, path }) => [path, article]));
  return before.entries.flatMap(({ article: old, path }) => {
    // A file that was renamed is the one that its address leads to.
    const article = byFile.get(old.file) ?? byPath.get(path) ?? byPath.get(catalog.aliases.get(path) ?? '');
    const text = changed.get(old.file);
    if (text === undefined || article === undefined) return [];
    const isTold =
      article.updated?.instant !== old.updated?.instant ||
      JSON.stringify(article.corrections) !== JSON.stringify(old.corrections);
    const source = isTold ? undefined : readSource(content, article.file);
    if (!source || 'code' in source) return [];
    const words = changedWords(bodyOf(old.file, text), bodyOf(article.file, source.text));
    if (words <= FEW) return [];
    const day = article.date.day;
    const cure = `updated: ${day}, with the day of the change; or corrections: [{ date: ${day}, text: what was corrected }]`;
    return [
      problem('changed-silently', { file: article.file, field: 'body' }, `${words} words of its text are others`, cure),
    ];
  });
}

function bodyOf(file: string, text: string): string {
  const front = readFrontMatter(file, text);
  return 'code' in front ? text : front.body;
}

/** How many words one text has that the other lacks, the more of both; words in another order are no change. */
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
