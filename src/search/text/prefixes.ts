/**
 * Words that Arabic and Hebrew join to the next word: "and", "in", "to", "the". A reader who searches for كتاب finds
 * والكتاب, and for גשר finds הגשר. Only the index gets these forms. If a letter is wrongly taken for a prefix, the
 * index has one more form, and nothing is hidden.
 */

/** The least number of letters left of a word, after the article and after a single letter. */
const LEFT = { article: 2, conjunction: 3, preposition: 4, hebrew: 3 };
/** In folded letters, see `fold.ts`: ك is ک there. */
const ARTICLE = /^(?:[بک]?ال|لل)(.+)$/;
const CONJUNCTION = /^[وف](.+)$/;
const PREPOSITION = /^[بکلس](.+)$/;
const HEBREW_PREFIX = /^[והבלמשכ](.+)$/;
const MOST_HEBREW = 3;

/** Languages in Arabic letters without such prefixes. */
const WITHOUT_PREFIXES = new Set(
  'fa prs ckb ku ur ps sd ug azb az pnb bal ks lrc mzn glk khw rhg tt kk ky uz'.split(' '),
);

/** Whether words in Arabic letters may have prefixes in a language: in Arabic, and in languages that quote it. */
export function hasArabicPrefixes(lang: string): boolean {
  return !WITHOUT_PREFIXES.has(lang.toLowerCase().split('-')[0] ?? '');
}

/** A folded Arabic word without its prefixes, with and without its article. */
export function withoutArabicPrefixes(word: string): string[] {
  const bare = restOf(CONJUNCTION, word, LEFT.conjunction);
  const forms = bare === null ? [] : [bare];
  for (const one of bare === null ? [word] : [word, bare]) {
    const noun = restOf(ARTICLE, one, LEFT.article);
    if (noun !== null) forms.push(noun, `ال${noun}`);
    else forms.push(...(restOf(PREPOSITION, one, LEFT.preposition)?.split(' ') ?? []));
  }
  return [...new Set(forms)].filter((form) => form !== word);
}

/** A Hebrew word without one, two and three prefixes, and without its vowel marks. */
export function withoutHebrewPrefixes(word: string): string[] {
  const forms: string[] = [];
  let left: string | null = word.normalize('NFC').replace(/\p{M}/gu, '');
  if (left !== word) forms.push(left);
  for (let i = 0; i < MOST_HEBREW && left !== null; i++) {
    left = restOf(HEBREW_PREFIX, left, LEFT.hebrew);
    if (left !== null) forms.push(left);
  }
  return forms;
}

function restOf(prefix: RegExp, word: string, atLeast: number): string | null {
  const rest = prefix.exec(word)?.[1];
  return rest !== undefined && rest.length >= atLeast ? rest : null;
}
