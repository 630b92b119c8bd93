import { bareWords, foldedWords } from '../../text/fold.ts';
import { partQuery, SPACELESS } from '../../text/joined-words.ts';

/** The terms of a query: words that an article contains anywhere, and phrases, whose words are consecutive. */
export interface Terms {
  words: string[];
  phrases: string[];
}

/**
 * A quotation mark inside a word, or directly after it, may not be one: 5" disk. In scripts without spaces it is one,
 * because words follow one another directly.
 */
const LETTER = `(?!${SPACELESS})[\\p{L}\\p{M}\\p{N}]`;
const PHRASE = new RegExp(`(?<!${LETTER})"([^"]+)"(?!${LETTER})`, 'gu');
/** Marks that delimit phrases next to letters. Marks of the other kind inside a phrase belong to it. */
const CORNERS = /「([^「」]*)」|『([^『』]*)』|｢([^｢｣]*)｣/g;

/** A query of so many words may be a sentence, in which "I" and "a" carry no meaning. */
const SENTENCE = 4;
/** Other single capitals are names: vitamin C. */
const LONE_LETTER = /^(?:[a-z]|[AI])$/;

/** Words of a query that are ignored, as typed. The page tells the reader. */
export function unsoughtWords(query: string): string[] {
  const loose = bareWords(withPlainQuotes(query).replace(PHRASE, ' '));
  return loose.length < SENTENCE ? [] : loose.filter((word) => LONE_LETTER.test(word));
}

/**
 * Parses a query. Words are folded, and lose the punctuation around them, such as a currency sign, which Pagefind would
 * search for. A query of nothing but punctuation stays. A half-space counts as a space, because words with half-spaces
 * are also indexed in their parts. Phrases are not folded, because the index keeps folded words apart. See
 * `phraseSpellings`.
 */
export function readTerms(query: string): Terms {
  const parted = partQuery(withPlainQuotes(query));
  const phrases = [...parted.matchAll(PHRASE)].map(([, phrase]) => bareWords(phrase!).join(' ')).filter(Boolean);
  const loose = foldedWords(parted.replace(PHRASE, ' '));
  const words = loose.length < SENTENCE ? loose : loose.filter((word) => !LONE_LETTER.test(word));
  if (words.length > 0 || phrases.length > 0 || parted.trim() === '') return { words, phrases };
  return { words: [parted.trim()], phrases };
}

/** All words of a query, folded, including those of its phrases. */
export function wordsIn({ words, phrases }: Terms): string[] {
  return [...words, ...phrases.flatMap(foldedWords)];
}

/** The words of a query as typed, by their folded forms. */
export function typedWords(query: string): Map<string, string> {
  return new Map(
    bareWords(withPlainQuotes(query)).flatMap((word): [string, string][] => {
      const [folded, ...others] = foldedWords(partQuery(word));
      return folded !== undefined && others.length === 0 ? [[folded, word]] : [];
    }),
  );
}

/** Whether a word has letters or digits, so that its articles are counted. */
export function isCounted(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

/** Whether a query is a single phrase: then all hits match equally. */
export function isPhrase({ words, phrases }: Terms): boolean {
  return words.length === 0 && phrases.length === 1;
}

/** Quotation marks as phones and word processors write them, such as “…”, „…“, «…» and 「…」. */
function withPlainQuotes(query: string): string {
  return query.replace(/[“”„‟«»‹›＂]/g, '"').replace(CORNERS, (_, ...[one, other, narrow]: string[]) => {
    return ` "${(one ?? other ?? narrow)!.replace(/["「」『』｢｣]/g, ' ')}" `;
  });
}
