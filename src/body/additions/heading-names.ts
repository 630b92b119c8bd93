import { slugify } from '../../urls.ts';

/** The ids that generators derive from the words of a heading, one row for each rule. '' if a rule gives no id. */
export const HEADING_RULES: { name: string; idOf: (words: string) => string; firstNumber: number }[] = [
  // GitHub, Hugo, Jekyll and Astro. Source: github-slugger; Hugo, `autoHeadingIDType: github`; kramdown-parser-gfm.
  {
    name: 'github',
    idOf: (words) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]|\p{Variation_Selector}/gu, '')
        .replaceAll(' ', '-')
        .replace(/^\p{M}+/u, ''),
    firstNumber: 1,
  },
  // Source: kramdown, "Automatic Generation of Header IDs". It keeps only ASCII letters.
  {
    name: 'kramdown',
    idOf: (words) =>
      /[^\p{ASCII}\p{P}\p{S}]/u.test(words)
        ? ''
        : words
            .replace(/^[^a-zA-Z]+/, '')
            .replace(/[^a-zA-Z0-9 -]/g, '')
            .replaceAll(' ', '-')
            .toLowerCase(),
    firstNumber: 1,
  },
  // Source: Pandoc, `auto_identifiers`.
  {
    name: 'pandoc',
    idOf: (words) =>
      words
        .replace(/[^\p{L}\p{M}\p{N}_.\- ]/gu, '')
        .trim()
        .replace(/ +/g, '-')
        .toLowerCase()
        .replace(/^[^\p{L}]+/u, ''),
    firstNumber: 1,
  },
  // The rule of earlier versions of Backfile.
  { name: 'slug', idOf: slugify, firstNumber: 2 },
];

/** The part of a text that the ids of all rules share: letters and digits. */
export function foldId(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+|\p{Variation_Selector}/gu, '');
}

/** The id that an address names after its `#`, decoded where that is possible. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
