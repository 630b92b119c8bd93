import { comparedForm } from '../../text/vocabulary.ts';

/** Replacements of letters for a key. `pattern` finds them; of several, the first in the list applies. */
interface SoundParts {
  pattern: RegExp;
  by: ReadonlyMap<string, string>;
}

/** A script whose names have several spellings in Latin letters. */
export interface Script {
  letters: RegExp;
  /** Languages that use it. */
  languages: readonly string[];
  /** Its letters, and letter groups with one sound, with their part of a key. */
  sounds: SoundParts;
  /** Latin letters with their part of a key. A letter without an entry is its own part. */
  spelt: SoundParts;
  /** Differences that spellings do not distinguish. */
  same: SoundParts;
}

const CYRILLIC: Script = {
  letters: /\p{Script=Cyrillic}/u,
  languages: 'ru uk be bg sr mk kk ky tg mn tt ba cv'.split(' '),
  sounds: pairsOf(
    `а a б b в v г g ґ g д d е e є e ж z з z и i і i ы i ј i к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч c ш s щ s
    э e ю iu я ia љ li њ ni ћ c ђ d џ z ѕ z ь - ъ -`,
  ),
  spelt: pairsOf('sh s ch c zh z kh h ph f ck k dj d dz z y i j i w v x ks q k'),
  // Ukrainian г is an h, and ё in most texts an е.
  same: pairsOf('g h ie e io e ts c tz c tc c sc s'),
};
const GREEK: Script = {
  letters: /\p{Script=Greek}/u,
  languages: ['el'],
  sounds: pairsOf(
    `ου u μπ b ντ d γκ g γγ g αι e ει i οι i υι i αυ av ευ ev α a β v γ g δ d ε e ζ z η i θ t ι i κ k λ l μ m ν n ξ ks ο o
    π p ρ r σ s ς s τ t υ i φ f χ h ψ ps ω o`,
  ),
  spelt: pairsOf(
    'ou u mp b nt d gk g ng g ai e ei i oi i yi i au av eu ev th t ph f kh h ch h ck k y i j i w v x ks q k c k',
  ),
  same: pairsOf('nd d f v ts c tz c'),
};
const SCRIPTS = [CYRILLIC, GREEK];
const LATIN = /\p{Script=Latin}/u;

function pairsOf(list: string): SoundParts {
  const pairs = list.match(/\S+ \S+/g)!.map((pair) => pair.split(' ') as [string, string]);
  const by = new Map(pairs.map(([from, to]) => [from, to.replace('-', '')]));
  return { pattern: new RegExp([...by.keys()].join('|'), 'gu'), by };
}

/**
 * The part that all spellings of a name share, in Latin letters and in those of a script: "serbakov" for Щербаков and
 * for Shcherbakov.
 */
export function soundKey(word: string, { letters, sounds, spelt, same }: Script): string {
  const form = comparedForm(word);
  return replaced(replaced(form, letters.test(form) ? sounds : spelt), same).replace(/(.)\1+/gu, '$1');
}

function replaced(text: string, { pattern, by }: SoundParts): string {
  return text.replace(pattern, (letters) => by.get(letters)!);
}

/** The script of the other text, if one of two texts is in Latin letters. */
export function scriptBetween(one: string, other: string): Script | undefined {
  const isLatin = (text: string, { letters }: Script) => LATIN.test(text) && !letters.test(text);
  return SCRIPTS.find(
    (script) =>
      (script.letters.test(one) && isLatin(other, script)) || (script.letters.test(other) && isLatin(one, script)),
  );
}

/** Another script in which a query may be written, with the script's letters. */
export interface OtherScript {
  script: Script;
  isOf: RegExp;
  /** The letters with which a word of this key may begin. */
  initials(key: string): string[];
}

/** The scripts in which the names of a query may be written. `languages` are those of the archive. */
export function otherScripts(query: string, languages: string[]): OtherScript[] {
  const own = SCRIPTS.filter(({ letters }) => letters.test(query));
  const other = (script: Script, isOf: RegExp, letters: string[]): OtherScript => ({
    ...{ script, isOf },
    initials: ([first]) =>
      letters.filter(
        (letter) =>
          soundKey(letter, script) !== '' &&
          ['', ...letters].some((next) => soundKey(letter + next, script)[0] === first),
      ),
  });
  if (own.length > 0) return own.map((script) => other(script, LATIN, [...'abcdefghijklmnopqrstuvwxyz']));
  const primary = languages.map((language) => language.toLowerCase().split('-')[0]!);
  return SCRIPTS.filter((script) => primary.some((language) => script.languages.includes(language))).map((script) =>
    other(
      script,
      script.letters,
      [...script.sounds.by.keys()].filter((letters) => letters.length === 1),
    ),
  );
}
