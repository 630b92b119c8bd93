import { cutFrontMatter } from '../article/front-matter.ts';
import type { Problem } from '../problems.ts';
import { checkAltTexts } from './alt-texts.ts';
import type { CheckedText, TextCheck } from './checked-text.ts';
import { checkedText } from './checked-text.ts';
import { checkInvisible } from './invisible-letters.ts';
import { checkJoinedWords } from './joined-words.ts';
import { checkLocalLinks } from './local-links.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkTables } from './tables.ts';
import { checkUnbalanced } from './unbalanced-marks.ts';

const TEXT_CHECKS: TextCheck[] = [
  checkAltTexts,
  checkInvisible,
  checkJoinedWords,
  checkLocalLinks,
  checkPlaceholders,
  checkTables,
  checkUnbalanced,
];

/** The text below the front matter. Undefined if the front matter has no closing line. */
export function textBelow(source: { file: string; text: string }): CheckedText | undefined {
  const cut = cutFrontMatter(source.file, source.text);
  return 'code' in cut ? undefined : checkedText(source.file, cut.body.replace(/^\ufeff/, ''), cut.bodyLine);
}

/** The problems of a text, whatever its front matter says. */
export function checkText(text: CheckedText): Problem[] {
  return TEXT_CHECKS.flatMap((check) => check(text));
}
