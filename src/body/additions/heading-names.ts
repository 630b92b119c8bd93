import { slugify } from '../../urls.ts';

/** The ids that generators make of a heading's words, one row a rule. '' where a rule makes none. */
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
  // Source: kramdown, "Automatic Generation of Header IDs". It knows the letters of ASCII alone.
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
  // What this archive gave until it followed the first rule.
  { name: 'slug', idOf: slugify, firstNumber: 2 },
];

/** A text as ids of all rules have it in common: letters and digits. */
export function foldId(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+|\p{Variation_Selector}/gu, '');
}
