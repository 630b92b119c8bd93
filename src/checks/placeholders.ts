import { NEW_ARTICLE_TEXT } from '../article/writing/new-article.ts';
import { quote } from '../problems.ts';
import type { TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

/** Finds placeholders for missing text: "TK" in newspapers, "lorem ipsum" of designers, XXX. */
const PLACEHOLDERS = /(?<![\p{L}\p{N}_./-])(TKTK|TK(?=[ ,.;:)\]?!]|$)|X{3,}(?![\p{L}\p{N}])|[Ll]orem ipsum dolor)/gmu;

export const checkPlaceholders: TextCheck = (text) => {
  const begun = text.markdown.indexOf(NEW_ARTICLE_TEXT);
  const left = begun < 0 ? [] : [placeholder(text, begun, NEW_ARTICLE_TEXT)];
  if (!/TK|X{3}|orem ipsum/.test(text.prose)) return left;
  const found = [...text.prose.matchAll(PLACEHOLDERS)].map(({ 0: word, index }) => placeholder(text, index, word));
  return [...left, ...firstFew(found)];
};

function placeholder(text: Parameters<TextCheck>[0], offset: number, word: string) {
  const found = `${quote(word)}: a placeholder`;
  return textProblem('placeholder-left', text, offset, found, 'what belongs there');
}
