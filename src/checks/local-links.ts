import { quote } from '../problems.ts';
import type { TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

const LOCAL = /\bhttps?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?(\/[^\s)<>"'\]]*)?/g;
/**
 * The characters before the address of a link. A bare address in text, as in instructions for programmers, is no link.
 */
const IN_LINK = /(\]\(\s*<?|\]:\s*<?|(?:href|src)=["']?|<)$/;

/** Finds links and pictures whose address works only on the author's computer. */
export const checkLocalLinks: TextCheck = (text) => {
  if (!/localhost|127\.0\.0\.1|0\.0\.0\.0|::1/.test(text.markdown)) return [];
  const found = [...text.markdown.matchAll(LOCAL)].filter(
    ({ index }) => IN_LINK.test(text.markdown.slice(Math.max(0, index - 10), index)) && !isCode(text, index),
  );
  return firstFew(
    found.map(({ 0: address, 1: path = '/', index }) =>
      textProblem('link-local', text, index, quote(address), path, [address, path]),
    ),
  );
};

/** In the prose, code and addresses of links are blank. The bracket before an address tells them apart. */
function isCode({ prose, markdown }: Parameters<TextCheck>[0], index: number): boolean {
  const before = markdown.lastIndexOf('[', index);
  return before >= 0 && prose[before] === ' ' && markdown[before] === '[';
}
