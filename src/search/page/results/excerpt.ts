import { FORMS_BEGIN, foldedWords, foldText, formsOf, spellOut, stemsOf } from '../../text/fold.ts';
import { joinWords } from '../../text/joined-words.ts';
import type { FoundArticle } from '../engine/engine-messages.ts';
import type { PhrasePlace } from '../query/phrase-places.ts';
import { isOfPhrase, phrasePlaces } from '../query/phrase-places.ts';
import type { Terms } from '../query/terms.ts';
import { readTerms, wordsIn } from '../query/terms.ts';
import type { Quote } from './text-fragment.ts';
import { quotesOf } from './text-fragment.ts';

/** The number of words of an excerpt. */
const LENGTH = 30;
/** How many words precede the first found one. */
const BEFORE = 8;
const CUT = '…';

/** A part of an article's text. */
export interface Excerpt {
  pieces: Piece[];
  /** The found places: in the excerpt, or in the headline if the excerpt has none. Phrases are whole. */
  found: Quote[];
}

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/**
 * The excerpt of a found article: the part of the text after the headline with the most found words, or its beginning.
 * The headline itself is above the excerpt.
 */
export function excerptOf(
  { raw_content: content, weighted_locations: locations, meta }: FoundArticle,
  query: string,
): Excerpt {
  // Counts words as Pagefind does: in scripts without spaces, invisible characters separate them.
  const isSpaceless = content.includes('\u200b');
  const end = content.indexOf(FORMS_BEGIN);
  const text = (end < 0 ? content : content.slice(0, end)).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const words = isSpaceless ? text.split('\u200b') : text.split(/[^\S\ufeff]+/);
  while (words.at(-1)?.trim() === '') words.pop();
  const weights = new Map(
    locations
      .filter(({ location }) => location < words.length)
      .map(({ location, balanced_score }) => [location, balanced_score]),
  );
  const terms = readTerms(query);
  if (end >= 0) for (const i of folded(words, terms)) if (!weights.has(i)) weights.set(i, 1);
  const phrases = phrasePlaces(words, terms, (place) => weights.has(place), isSpaceless);
  if (phrases.length > 0) preferPhrases(weights, words, terms, phrases);
  const begin = textBegin(words, meta.title ?? '');
  const start = densest(weights, begin, words.length);
  const last = Math.min(words.length, start + LENGTH);
  const pieces = Array.from({ length: last - start }, (_, i) => ({
    text: words[start + i]! + (isSpaceless || start + i === last - 1 ? '' : ' '),
    isMarked: weights.has(start + i),
  }));
  const texts = joinWords(pieces.map((piece) => piece.text));
  const foundIn = (from: number, to: number) =>
    [...weights.keys()]
      .filter((place) => place >= from && place < to)
      .sort((a, b) => a - b)
      .flatMap((place) => {
        const phrase = phrases.find((one) => place >= one.start && place < one.end);
        if (!phrase || phrase.start < begin !== phrase.end <= begin)
          return quotesOf(words, place, place + 1, isSpaceless);
        return place === phrase.start || place === from ? quotesOf(words, phrase.start, phrase.end, isSpaceless) : [];
      });
  const found = foundIn(start, last);
  return {
    pieces: [
      ...(start > begin ? [{ text: `${CUT} `, isMarked: false }] : []),
      ...pieces.flatMap(({ isMarked }, i) => marked(texts[i]!, isMarked)),
      ...(last < words.length ? [{ text: ` ${CUT}`, isMarked: false }] : []),
    ],
    found: found.length > 0 ? found : foundIn(0, begin),
  };
}

/** A mark does not include the space after its word. */
function marked(text: string, isMarked: boolean): Piece[] {
  const word = text.trimEnd();
  return isMarked && word !== text
    ? [
        { text: word, isMarked },
        { text: ' ', isMarked: false },
      ]
    : [{ text, isMarked }];
}

/** Phrases weigh more than any words. A word of a phrase does not count outside the phrase. */
function preferPhrases(weights: Map<number, number>, words: string[], terms: Terms, phrases: PhrasePlace[]): void {
  const inPhrases = new Set(
    phrases.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const most = 1 + [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (const place of weights.keys())
    if (!inPhrases.has(place) && isOfPhrase(words[place]!, terms)) weights.delete(place);
  for (const place of inPhrases) weights.set(place, most);
}

/**
 * The positions of words that a folded query finds, because Pagefind may have found their folded forms after the text.
 */
function folded(words: string[], query: Terms): number[] {
  const terms = wordsIn(query).map((word) => spellOut(foldText(word)));
  return words.flatMap((word, i) => {
    const bare = word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\u200c]/gu, '');
    const forms = [...formsOf(bare), ...stemsOf(bare), ...foldedWords(bare), bare].map(spellOut);
    return terms.some((term) => forms.some((form) => form.startsWith(term))) ? [i] : [];
  });
}

/** The index of the first word after the headline; 0 if the text does not begin with it. */
function textBegin(words: string[], title: string): number {
  const headline = lettersOf(title);
  let held = '';
  for (let i = 0; i < words.length && held.length < headline.length; i++) {
    held += lettersOf(words[i]!);
    if (held !== headline) continue;
    // A full stop may count as a word.
    const next = words.findIndex((word, place) => place > i && !/^[\s.。]*$/.test(word));
    return next < 0 ? words.length : next;
  }
  return 0;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** The start of the excerpt with the most found words; of several, the first. `begin` if nothing was found. */
function densest(weights: Map<number, number>, begin: number, length: number): number {
  let [best, most] = [begin, 0];
  for (const location of weights.keys()) {
    if (location < begin || location >= length) continue;
    const start = Math.max(begin, Math.min(location - BEFORE, length - LENGTH));
    let sum = 0;
    for (let i = start; i < start + LENGTH; i++) sum += weights.get(i) ?? 0;
    if (sum > most) [best, most] = [start, sum];
  }
  return best;
}
