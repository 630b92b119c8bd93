import { quote } from '../problems.ts';
import type { CheckedText, TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

/** Matches `rebellionThe army`: a lower-case word, then a capital that could begin a sentence. */
const CASES = /(?<![\p{L}\p{N}_@#/.'’-])(\p{Ll}{4,})(\p{Lu}\p{Ll}*)(?=[ \n,])/gu;
/** Matches `event,Honoring` and `ended.The`: no space after punctuation. */
const SIGNS = /(?<![\p{L}\p{N}_@#/.'’-])(\p{Lu}?\p{Ll}{2,})([,;!?]|\.)(\p{L}\p{Ll}+)(?=[ \n,])/gu;
/**
 * Words that begin sentences. After a lower-case letter they begin a new sentence, unlike the second half of a name
 * such as GitHub.
 */
const BEGINS =
  /^(The|This|That|These|Those|There|They|Then|It|In|An|And|But|For|From|With|When|While|We|He|She|His|Her|You|If|On|At|As|After|Before|By|Our|Its|To|Of|Some|All|One|What|Who|How|Why)$/;
/** `site.The` may be the name of a host or a file, and `e.g.The` an abbreviation. */
const ENDING = /^(Net|Org|Com|Js|Md|Io|Gov|Edu|App|Dev)$/i;

/** A cheap test that every match passes. */
const MAY_JOIN = /\p{Ll}\p{Lu}/u;
const MAY_LACK_SPACE = /\p{Ll}[,;!?.]\p{L}/u;

/** Finds words that were joined when text was copied from web pages. */
export const checkJoinedWords: TextCheck = (text) => {
  const found = [
    ...(MAY_JOIN.test(text.prose) ? inWords(text) : []),
    ...(MAY_LACK_SPACE.test(text.prose) ? behindSigns(text) : []),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return firstFew(found);
};

function inWords(text: CheckedText) {
  return [...text.prose.matchAll(CASES)]
    .filter(({ 2: second }) => BEGINS.test(second!))
    .map((match) => joined(text, match.index, match[0], `${match[1]} ${match[2]}`));
}

function behindSigns(text: CheckedText) {
  return [...text.prose.matchAll(SIGNS)]
    .filter(({ 2: sign, 3: word = '' }) => (sign === '.' ? BEGINS.test(word) : !ENDING.test(word)))
    .map((match) => joined(text, match.index, match[0], `${match[1]}${match[2]} ${match[3]}`));
}

function joined(text: CheckedText, offset: number, from: string, to: string) {
  return textProblem('words-joined', text, offset, `${quote(from)}: no space`, to, [from, to]);
}
