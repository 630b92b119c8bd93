/** The place of a tag: in the text, in an address, or in another HTML attribute. */
export type TagPlace = 'text' | 'address' | 'attribute';

/** How many characters before a tag determine its place. */
export const LOOKED_BACK = 300;
/** Matches `[words](` or `[words]: `, and the part of the address before the tag. */
const IN_LINK = /\]\([ \t]*<?[^()\s<>]*$|(?:^|\n) {0,3}\[[^\]\n]+\]:[ \t]*<?[^\s<>]*$/;
const IN_ATTRIBUTE = /[\s"']([\w:-]+)\s*=\s*(?:"[^"]*|'[^']*|[^\s"']*)$/;
const ADDRESSES = /^(?:href|src|srcset|poster|cite|data|data-[\w-]*|action|content)$/i;

/** The place at the end of the text written so far. Its last characters suffice. */
export function placeBehind(written: string): TagPlace {
  if (IN_LINK.test(written)) return 'address';
  const tag = written.slice(written.lastIndexOf('<'));
  const [, attribute] = (/^<[a-z][^>]*$/i.test(tag) && IN_ATTRIBUTE.exec(tag)) || [];
  return attribute === undefined ? 'text' : ADDRESSES.test(attribute) ? 'address' : 'attribute';
}
