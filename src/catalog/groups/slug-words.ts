/**
 * Makes a label from a name that was only ever written as a slug: `social-media` becomes `Social media`, and for a
 * person `jane-doe` becomes `Jane Doe`. A hyphen beside a digit stays, and a single word stays unchanged.
 */
export function slugWords(slug: string, isPerson: boolean): string {
  const words = slug.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  if (words === slug) return slug;
  return words.replace(isPerson ? /(?<=^|\s)\p{Ll}/gu : /^\p{Ll}/u, (letter) => letter.toUpperCase());
}
