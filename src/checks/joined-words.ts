import { quote } from '../problems.ts';
import type { CheckedText, TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

/** `rebellionThe army`: a word of small letters that goes on with a capital as a sentence begins. */
const CASES = /(?<![\p{L}\p{N}_@#/.'’-])(\p{Ll}{4,})(\p{Lu}\p{Ll}*)(?=[ \n,])/gu;
/** `event,Honoring` and `ended.The`: no space behind a sign. */
const SIGNS = /(?<![\p{L}\p{N}_@#/.'’-])(\p{Lu}?\p{Ll}{2,})([,;!?]|\.)(\p{L}\p{Ll}+)(?=[ \n,])/gu;
/** Words that begin a sentence: what follows a small letter is a sentence of its own, and no name such as GitHub. */
const BEGINS =
  /^(The|This|That|These|Those|There|They|Then|It|In|An|And|But|For|From|With|When|While|We|He|She|His|Her|You|If|On|At|As|After|Before|By|Our|Its|To|Of|Some|All|One|What|Who|How|Why)$/;
/** `site.The` may be a name of a host or a file, `e.g.The` an abbreviation. */
const ENDING = /^(Net|Org|Com|Js|Md|Io|Gov|Edu|App|Dev)$/i;

/** What the finds hold at least: far quicker to look for. */
const MAY_JOIN = /\p{Ll}\p{Lu}/u;
const MAY_LACK_SPACE = /\p{Ll}[,;!?.]\p{L}/u;

/** Words that run together, as copying from web pages leaves them. */
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
    .map((match) => told(text, match.index, match[0], `${match[1]} ${match[2]}`));
}

function behindSigns(text: CheckedText) {
  return [...text.prose.matchAll(SIGNS)]
    .filter(({ 2: sign, 3: word = '' }) => (sign === '.' ? BEGINS.test(word) : !ENDING.test(word)))
    .map((match) => told(text, match.index, match[0], `${match[1]}${match[2]} ${match[3]}`));
}

function told(text: CheckedText, offset: number, from: string, to: string) {
  return textProblem('words-joined', text, offset, `${quote(from)}: no space`, to, [from, to]);
}
