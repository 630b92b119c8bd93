import { quote } from '../problems.ts';
import type { TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

const LOCAL = /\bhttps?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?(\/[^\s)<>"'\]]*)?/g;
/** What stands before the address of a link: text that names one, as instructions for programmers do, is none. */
const IN_LINK = /(\]\(\s*<?|\]:\s*<?|(?:href|src)=["']?|<)$/;

/** Links and pictures whose address works on the computer of the writer alone. */
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

/** Code is blank in the prose, and so is the address of a link: what tells them apart is the bracket before it. */
function isCode({ prose, markdown }: Parameters<TextCheck>[0], index: number): boolean {
  const before = markdown.lastIndexOf('[', index);
  return before >= 0 && prose[before] === ' ' && markdown[before] === '[';
}
