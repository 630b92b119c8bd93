import { joinWords } from '../../text/joined-words.ts';
import { endsWith, isOfPicture } from '../../text/text-ends.ts';

/** A part of an article's text with its context on both sides; '' if the context is not certain. */
export interface Quote {
  before: string;
  text: string;
  after: string;
}

/** Matches the end of a sentence and perhaps of a paragraph. Pagefind adds a full stop to a paragraph without one. */
const IS_ENDED = /[.:;!?…。！？]["'”’»)\]]*\s*$/u;
const BARE = /^([^\p{L}\p{M}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su;
/**
 * The number of context words on each side. One is too few to distinguish "in the press" from a section "The press".
 */
const BESIDE = 2;
/** A longer word, such as an address, or one without letters and digits is not used as context. */
const IS_NEIGHBOUR = /^(?=.*[\p{L}\p{N}]).{1,30}$/su;

/**
 * The words from `start` to before `end` as the page of the article has them: in one piece, or in several if sentences
 * end between them. `words` are those of the index. `isSpaceless` says that no spaces separate them.
 */
export function quotesOf(words: string[], start: number, end: number, isSpaceless: boolean): Quote[] {
  const first = Math.max(0, start - BESIDE);
  const pieces = joinWords(words.slice(first, end + BESIDE).map((word) => word + (isSpaceless ? '' : ' ')));
  const isEnd = (place: number) => IS_ENDED.test(pieces[place - first]!) || endsWith(words[place]!);
  const isNeighbour = (place: number) => IS_NEIGHBOUR.test(pieces[place - first] ?? '') && !isOfPicture(words[place]!);
  const written = (from: number, to: number) => bared(pieces.slice(from - first, to - first).join(''));
  for (let place = start; place < end - 1; place++)
    if (isEnd(place))
      return [...quotesOf(words, start, place + 1, isSpaceless), ...quotesOf(words, place + 1, end, isSpaceless)];
  const [opening, text, closing] = written(start, end);
  if (text === '' || isOfPicture(words[start]!)) return [];
  if (isSpaceless) return [{ before: '', text, after: '' }];
  let [left, right] = [start, end];
  while (isNeighbour(left - 1) && !isEnd(left - 1)) left--;
  while (!isEnd(right - 1) && isNeighbour(right)) right++;
  const [, before, beforeEnd] = written(left, start);
  const [afterBegin, after] = written(end, right);
  return [
    {
      before: before && (before + beforeEnd + opening).trim(),
      text,
      after: after && (closing + afterBegin + after).trim(),
    },
  ];
}

/** Splits a text into leading punctuation, core and trailing punctuation. */
function bared(text: string): [string, string, string] {
  const [, opening = '', bare = '', closing = ''] = BARE.exec(text)!;
  return [opening, bare, closing];
}

/** The most quotes of an article that its address marks. */
const MOST = 6;

/**
 * An article's address with which the browser marks quotes and scrolls to the first. The context tells the browser
 * which place is meant, because the same word may be in the masthead. https://wicg.github.io/scroll-to-text-fragment/
 */
export function withQuotes(url: string, quotes: Quote[]): string {
  const [first] = quotes;
  if (!first) return url;
  // If the page has another context than the index, the quote is searched for alone.
  const alone = directive({ before: '', text: first.text, after: '' });
  const directives = new Set([...new Set(quotes.map(directive))].slice(0, MOST)).add(alone);
  return `${url}${url.includes('#') ? '' : '#'}:~:${[...directives].join('&')}`;
}

function directive({ before, text, after }: Quote): string {
  return `text=${before && `${encode(before)}-,`}${encode(text)}${after && `,-${encode(after)}`}`;
}

/** In a text directive, a hyphen, a comma and an ampersand have a meaning. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
