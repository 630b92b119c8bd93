import type { Article } from '../article/article.ts';
import { cutFrontMatter } from '../article/front-matter.ts';
import { checkedText } from '../checks/checked-text.ts';
import type { Edit } from '../problems.ts';

/** Opening and closing quotation marks by language, as its newspapers print them. */
const MARKS: Record<string, [string, string]> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['« ', ' »'],
  es: ['«', '»'],
  it: ['«', '»'],
  fa: ['«', '»'],
};

/**
 * The edits that replace straight quotation marks by those of the language, in paragraphs with an even number of them.
 */
export function smartQuotes(article: Article, text: string): Edit[][] {
  const marks = MARKS[article.lang.split('-')[0]!];
  const cut = cutFrontMatter(article.file, text);
  if (!marks || 'code' in cut) return [];
  const checked = checkedText(article.file, cut.body, cut.bodyLine);
  return [...checked.prose.matchAll(/[^\n]+(?:\n[^\n]*\S[^\n]*)*/g)].flatMap(({ 0: paragraph, index: start }) => {
    const found = [...paragraph.matchAll(/"/g)];
    if (found.length === 0 || found.length % 2 === 1 || /[“”„«»]/.test(paragraph)) return [];
    const isPair = found.every(({ index }, i) => {
      const [before, after] = [paragraph[index - 1] ?? ' ', paragraph[index + 1] ?? ' '];
      return i % 2 === 0
        ? /[\s(—–[]/.test(before) && /\S/.test(after)
        : /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);
    });
    if (!isPair) return [];
    return [found.map(({ index }, i) => ({ ...checked.placeAt(start + index), from: '"', to: marks[i % 2]! }))];
  });
}
