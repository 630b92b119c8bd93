import type { TextCheck } from './checked-text.ts';
import { firstFew, textProblem } from './checked-text.ts';

const NAMES: Record<string, string> = {
  '\u00ad': 'soft hyphen (U+00AD)',
  '\u200b': 'zero-width space (U+200B)',
  '\u2060': 'word joiner (U+2060)',
  '\ufeff': 'byte order mark (U+FEFF)',
  '\u200c': 'non-joiner (U+200C)',
  '\u200d': 'joiner (U+200D)',
};
/** Checks words of Latin, Greek and Cyrillic letters. Persian and other scripts need the joiners, and so do emoji. */
const INVISIBLE =
  /[\p{L}\p{N}\p{P}]*[\u00ad\u200b\u2060\ufeff][\p{L}\p{N}\p{P}\u00ad\u200b\u2060\ufeff]*|(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\u200c\u200d]+(?=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])/gu;
/** Scripts without spaces between words. In these, U+200B marks where a line may break. */
const NEEDS_BREAKS = /[\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Tibt}]/u;

const EACH = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g;
const ANY = new RegExp(EACH.source);

/** Finds invisible characters inside words, which break search. */
export const checkInvisible: TextCheck = (text) => {
  if (!ANY.test(text.prose)) return [];
  const found = [...text.prose.matchAll(INVISIBLE)].filter(({ 0: word }) => !NEEDS_BREAKS.test(word));
  return firstFew(
    found.map(({ 0: word, index }) => {
      const signs = [...new Set(word.match(EACH))];
      const bare = word.replace(EACH, '');
      const said = `${signs.map((sign) => NAMES[sign]).join(', ')}${bare ? ` in “${bare}”` : ''}`;
      return textProblem('text-invisible', text, index, said, bare || 'nothing', [word, bare]);
    }),
  );
};
