import type { TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

/** Finds pictures in Markdown or HTML whose description is empty or only repeats the file name. */
const PICTURES = /!\[\s*\]\(\s*<?([^)\s>]+)[^)\n]*\)?|<img\b(?![^>]*\balt=)[^>]*\bsrc=["']?([^"'\s>]+)[^>]*>/gi;

export const checkAltTexts: TextCheck = (text) => {
  if (!/!\[\s*\]|<img\b/i.test(text.markdown)) return [];
  const found = [...text.markdown.matchAll(PICTURES)].filter(({ index }) => !isInCode(text, index));
  return firstFew(
    found.map(({ 0: written, 1: inMarkdown, 2: inHtml = '', index }) => {
      const src = inMarkdown ?? inHtml;
      const cure = inMarkdown ? `![what the picture shows](${src})` : `alt="what the picture shows" in <img>`;
      return textProblem('alt-missing', text, index, `${written.slice(0, 60)}: no description`, cure);
    }),
  );
};

/**
 * In the prose, code is blank. A picture leaves its opening characters there. A tag is blank too, but is surrounded by
 * text.
 */
function isInCode({ prose, markdown }: Parameters<TextCheck>[0], index: number): boolean {
  return markdown[index] === '!' && prose[index] !== '!';
}
