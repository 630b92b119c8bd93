/**
 * What is printed of a group whose name was only ever written as a slug: `social-media` is `Social media`, of a person
 * `jane-doe` is `Jane Doe`. A hyphen beside a digit stays, and so does a name of one word.
 */
export function slugWords(slug: string, isPerson: boolean): string {
  const words = slug.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  if (words === slug) return slug;
  return words.replace(isPerson ? /(?<=^|\s)\p{Ll}/gu : /^\p{Ll}/u, (letter) => letter.toUpperCase());
}
