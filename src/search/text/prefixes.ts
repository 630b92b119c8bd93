/**
 * Words that Arabic and Hebrew write together with the word behind them: "and", "in", "to", "the". A reader looks for
 * كتاب and finds والكتاب, for גשר and finds הגשר. Only forms of an index are made of this, so a letter that is taken for a
 * prefix and is none makes one more form and hides nothing.
 */

/** Letters that are left of a word at least, behind the article and behind one letter alone. */
const LEFT = { article: 2, conjunction: 3, preposition: 4, hebrew: 3 };
/** In folded letters, see `fold.ts`: ك is ک there. */
const ARTICLE = /^(?:[بک]?ال|لل)(.+)$/;
const CONJUNCTION = /^[وف](.+)$/;
const PREPOSITION = /^[بکلس](.+)$/;
const HEBREW_PREFIX = /^[והבלמשכ](.+)$/;
const MOST_HEBREW = 3;

/** Languages in Arabic letters that put no prefixes before their words. */
const WITHOUT_PREFIXES = new Set(
  'fa prs ckb ku ur ps sd ug azb az pnb bal ks lrc mzn glk khw rhg tt kk ky uz'.split(' '),
);

/** Whether words in Arabic letters may have prefixes in a language: in Arabic, and where another quotes it. */
export function hasArabicPrefixes(lang: string): boolean {
  return !WITHOUT_PREFIXES.has(lang.toLowerCase().split('-')[0] ?? '');
}

/** What a folded Arabic word is without its prefixes, with and without its article. */
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

/** What a Hebrew word is without one, two and three prefixes, and without its vowel signs. */
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
