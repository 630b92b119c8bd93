/**
 * French writes the first of a month as an ordinal (1er janvier), which Unicode's patterns lack. `text` is a day that
 * begins with its number.
 */
export function withOrdinal(text: string, lang: string): string {
  return /^fr\b/.test(lang) ? text.replace(/^1(?=\s\p{L})/u, '1er') : text;
}
