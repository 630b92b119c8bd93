import type { Article } from '../article/article.ts';
import { placeOf } from '../article/places.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';

/** A paragraph that so many articles share is boilerplate, not a sign of duplicates. */
const COMMON = 5;

/** Finds published articles whose longest paragraphs are those of another. The newer one is reported. */
export function checkTwins(articles: Article[], marksOf: (file: string) => string[]): Problem[] {
  const bearers = new Map<string, Article[]>();
  for (const article of articles) {
    for (const mark of new Set(marksOf(article.file))) {
      const known = bearers.get(mark);
      if (known) known.push(article);
      else bearers.set(mark, [article]);
    }
  }
  const problems: Problem[] = [];
  for (const article of articles) {
    const marks = [...new Set(marksOf(article.file))];
    const shared = new Map<Article, number>();
    for (const mark of marks) {
      const others = bearers.get(mark)!;
      if (others.length > COMMON) continue;
      for (const other of others) if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const twin = [...shared].find(
      ([other, count]) =>
        isBefore(other, article) && count >= 2 && count >= 0.75 * Math.max(marks.length, marksOf(other.file).length),
    )?.[0];
    if (!twin) continue;
    const at = { file: article.file, field: 'body', ...placeOf(article, 'title') };
    const found = `the same or nearly the same text as ${twin.file}`;
    problems.push(
      problem('article-twice', at, found, `only one of the two files, with the address of the other under aliases`),
    );
  }
  return problems;
}

function isBefore(a: Article, b: Article): boolean {
  const [first, second] = [a.date?.instant ?? 0, b.date?.instant ?? 0];
  return first < second || (first === second && a.file < b.file);
}
