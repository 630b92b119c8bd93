import type { Article } from '../article/article.ts';
import { placeOf } from '../article/places.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { checkText, textBelow } from './check-text.ts';
import { checkSuffix } from './language-suffix.ts';
import { longestParagraphs } from './longest-paragraphs.ts';

/** The longest headline and standfirst: three times what search engines show. */
const [LONGEST_TITLE, LONGEST_STANDFIRST] = [160, 800];

/** The problems in one article's own text, and marks that identify articles with the same text. */
export interface ArticleCheck {
  problems: Problem[];
  marks: string[];
}

/** Checks an article alone. It reads no other file, so the result is valid until the file changes. */
export function checkArticle(source: { file: string; text: string }, article: Article): ArticleCheck {
  const text = textBelow(source);
  if (!text) return { problems: [], marks: [] };
  return {
    problems: [...checkSuffix(article), ...checkLengths(article), ...checkLead(article), ...checkText(text)],
    marks: longestParagraphs(text.prose),
  };
}

function checkLengths(article: Article): Problem[] {
  const { file, title, standfirst = '' } = article;
  const problems: Problem[] = [];
  if (title.length > LONGEST_TITLE) {
    const at = { file, field: 'title', ...placeOf(article, 'title') };
    problems.push(
      problem(
        'title-long',
        at,
        `${title.length} characters: ${quote(title)}`,
        'a headline of one line, and the rest as standfirst',
      ),
    );
  }
  if (standfirst.length > LONGEST_STANDFIRST) {
    const at = { file, field: 'standfirst', ...placeOf(article, 'standfirst') };
    const found = `${standfirst.length} characters: ${quote(standfirst)}`;
    problems.push(problem('standfirst-long', at, found, 'one or two sentences, and the rest in the text'));
  }
  return problems;
}

/** The description of the lead picture. */
function checkLead(article: Article): Problem[] {
  const { file, image } = article;
  if (image?.alt.trim() !== '') return [];
  const at = { file, field: 'image', ...placeOf(article, 'image'), line: image.line };
  const cure = `image: { src: ${image.src}, alt: "what the picture shows" }`;
  return [problem('alt-missing', at, `${quote(image.src)}: no description`, cure)];
}
