import { bareWords, foldedWords } from '../../text/fold.ts';
import { partQuery, SPACELESS } from '../../text/joined-words.ts';

/** What a query asks for: words that an article holds anywhere, and phrases, whose words follow one another. */
export interface Terms {
  words: string[];
  phrases: string[];
}

/** A quotation mark within or behind a word is none: 5" disk. Scripts without spaces have them between words. */
const LETTER = `(?!${SPACELESS})[\\p{L}\\p{M}\\p{N}]`;
const PHRASE = new RegExp(`(?<!${LETTER})"([^"]+)"(?!${LETTER})`, 'gu');
/** They stand against any letter. What stands in the other kind within them belongs to the phrase. */
const CORNERS = /「([^「」]*)」|『([^『』]*)』|｢([^｢｣]*)｣/g;

/** A query of so many words may be a sentence, in which "I" and "a" say nothing of what is looked for. */
const SENTENCE = 4;
/** Other capitals are names: vitamin C. */
const LONE_LETTER = /^(?:[a-z]|[AI])$/;

/** Words of a query that are not looked for, as they were typed. The page tells the reader of them. */
export function unsoughtWords(query: string): string[] {
  const loose = bareWords(withPlainQuotes(query).replace(PHRASE, ' '));
  return loose.length < SENTENCE ? [] : loose.filter((word) => LONE_LETTER.test(word));
}

/**
 * Reads a query. Words are folded, and without the signs around them, such as a currency's, which Pagefind would look for;
 * a query of nothing but signs stays. A half-space counts as a space: a word written with it is also indexed in its parts.
 * Phrases are not folded: no index holds folded words one after the other. See `phraseSpellings`.
 */
export function readTerms(query: string): Terms {
  const parted = partQuery(withPlainQuotes(query));
  const phrases = [...parted.matchAll(PHRASE)].map(([, phrase]) => bareWords(phrase!).join(' ')).filter(Boolean);
  const loose = foldedWords(parted.replace(PHRASE, ' '));
  const words = loose.length < SENTENCE ? loose : loose.filter((word) => !LONE_LETTER.test(word));
  if (words.length > 0 || phrases.length > 0 || parted.trim() === '') return { words, phrases };
  return { words: [parted.trim()], phrases };
}

/** All words of a query, folded, those of its phrases among them. */
export function wordsIn({ words, phrases }: Terms): string[] {
  return [...words, ...phrases.flatMap(foldedWords)];
}

/** Whether a word has letters or digits, so that its articles are counted. */
export function isCounted(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

/** Whether a query is one phrase: what holds it fits as well as anything else that does. */
export function isPhrase({ words, phrases }: Terms): boolean {
  return words.length === 0 && phrases.length === 1;
}

/** As phones and word processors write them, such as “…”, „…“, «…» and 「…」. */
function withPlainQuotes(query: string): string {
  return query.replace(/[“”„‟«»‹›＂]/g, '"').replace(CORNERS, (_, ...[one, other, narrow]: string[]) => {
    return ` "${(one ?? other ?? narrow)!.replace(/["「」『』｢｣]/g, ' ')}" `;
  });
}
