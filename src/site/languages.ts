/** The 183 two-letter codes of ISO 639-1. https://www.loc.gov/standards/iso639-2/php/code_list.php */
const TWO_LETTER_CODES = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy
   da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
   ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
   mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu
   rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty
   ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/),
);

/** Languages that are written from right to left if no script is named. Kurdish (`ku`) is Latin unless `ku-Arab`. */
const RIGHT_TO_LEFT_LANGUAGES = new Set(
  'ar arc arz azb bal ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb prs ps rhg sd sdh syr ug ur yi'.split(' '),
);

const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand mend nkoo rohg samr syrc thaa yezi'.split(' '));

/** The direction of a language. A script subtag decides, if there is one. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const rtl = script === undefined ? RIGHT_TO_LEFT_LANGUAGES.has(language) : RIGHT_TO_LEFT_SCRIPTS.has(script);
  return rtl ? 'rtl' : 'ltr';
}

/**
 * The `lang` and `dir` attributes for a label: English if the page's language lacks the label. No attributes if the
 * language is that of the surrounding text.
 */
export function languageOfLabel(
  labels: { lang: string; english: string[] },
  key: string,
  within = labels.lang,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const lang = labels.english.includes(key) ? 'en' : labels.lang;
  return lang === within ? {} : { lang, dir: directionOf(lang) };
}

const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The direction of a text by its first strong letter, as in Unicode's bidirectional algorithm; undefined without
 * letters.
 */
export function directionOfWords(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT_LETTER.test(letter) ? 'rtl' : 'ltr';
}

const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?$/i;

/**
 * Whether a text is a language code, alone or with a script or region: `fa`, `ckb`, `pt-br`, `pt_BR`, `zh-Hant`,
 * `es-419`. Two letters must be in ISO 639-1, three in Unicode's data.
 */
export function isLanguageCode(text: string): boolean {
  const code = TAG.exec(text)?.[1]?.toLowerCase() ?? '';
  if (code.length === 2) return TWO_LETTER_CODES.has(code);
  return code.length === 3 && isThreeLetterCode(code);
}

/**
 * Whether a text is a language code with a region or script, such as `pt_BR`. Such a text is hardly an ordinary word.
 */
export function isFullLanguageCode(text: string): boolean {
  return /[-_]/.test(text) && isLanguageCode(text);
}

function isThreeLetterCode(code: string): boolean {
  if (RIGHT_TO_LEFT_LANGUAGES.has(code)) return true;
  // Codes for no single language: undetermined, multiple, uncoded, no linguistic content.
  if (/^(und|mul|mis|zxx)$/.test(code)) return false;
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return name.of(canonicalLanguage(code)) !== undefined;
}

/**
 * The canonical form of BCP 47: `pt-br` and `pt_BR` become `pt-BR`. Any text that is not a language tag stays
 * unchanged.
 */
export function canonicalLanguage(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? text;
  } catch {
    return text;
  }
}

/** The first subtag: `pt` for `pt-BR`. */
export function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}

/** Whether a language uses Latin digits in a region: `ar-MA` does, `ar-EG` and `ar` do not. */
export function hasLatinDigits(lang: string): boolean {
  return lang.includes('-') && new Intl.NumberFormat(lang).resolvedOptions().numberingSystem === 'latn';
}

/**
 * Capitalises a text for the start of a heading: `novembre` becomes `Novembre`. Only in scripts that capitalise
 * sentences.
 */
export function asHeading(text: string, lang: string): string {
  return text.replace(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, (first) =>
    first.toLocaleUpperCase(lang),
  );
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** The plural category of a number in a language, in the terms of Unicode CLDR: `other` for 5 in English. */
export function pluralCategory(lang: string, n: number): Intl.LDMLPluralRule {
  return rulesOf(lang).select(n);
}

/** The plural categories that a language has: `one` and `other` in English. */
export function pluralCategories(lang: string): string[] {
  return rulesOf(lang).resolvedOptions().pluralCategories;
}

function rulesOf(lang: string): Intl.PluralRules {
  let rules = pluralRules.get(lang);
  if (!rules) pluralRules.set(lang, (rules = new Intl.PluralRules(lang)));
  return rules;
}

/** The name of a language in that language: `fa` is `فارسی`. The code itself if the name is unknown. */
export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The code of a language from its English name, its own name, or another common name: `english`, `فارسی`, `Farsi`. */
export function languageByName(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  for (const code of TWO_LETTER_CODES) {
    if (english.of(code)?.toLowerCase() === wanted || languageName(code).toLowerCase() === wanted) return code;
  }
  return OTHER_NAMES[wanted] ?? (wanted.length === 3 ? twoLetterCode(wanted) : null);
}

const OTHER_NAMES: Record<string, string> = {
  farsi: 'fa',
  mandarin: 'zh',
  castilian: 'es',
  'brazilian portuguese': 'pt-BR',
};

/** Replaces a code by the one that BCP 47 prefers: `eng` becomes `en`. */
function twoLetterCode(code: string): string | null {
  const preferred = canonicalLanguage(code);
  return isLanguageCode(preferred) ? preferred : null;
}

const collators = new Map<string, Intl.Collator>();

/**
 * Sorts names in the dictionary order of a language. Equal names are sorted by code unit, so that the order is always
 * the same.
 */
export function compareInLanguage(lang: string, a: string, b: string): number {
  let collator = collators.get(lang);
  if (!collator) collators.set(lang, (collator = new Intl.Collator(lang, { numeric: true })));
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The index letter of a name: its first letter without accents, or `#` for digits and punctuation. */
export function initialOf(name: string, lang: string): string {
  const letter = /\p{L}/u.exec(name)?.[0] ?? '';
  if (letter === '' || /^[^\p{L}]*\p{N}/u.test(name)) return '#';
  return (letter.normalize('NFD')[0] ?? letter).toLocaleUpperCase(lang);
}
