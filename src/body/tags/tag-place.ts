/** Where a tag stands: in the text, in an address, or in another attribute of HTML. */
export type TagPlace = 'text' | 'address' | 'attribute';

/** Characters before a tag that tell where it stands. */
export const LOOKED_BACK = 400;
/** `[words](`, `[words]: `, and what of the address stands before the tag. */
const IN_LINK = /\]\([ \t]*<?[^()\s<>]*$|(?:^|\n) {0,3}\[[^\]\n]+\]:[ \t]*<?[^\s<>]*$/;
const IN_ATTRIBUTE = /<[a-z][^<>]*?\s([\w:-]+)\s*=\s*(?:"[^"<>]*|'[^'<>]*|[^\s"'<>]*)$/i;
const ADDRESSES = /^(?:href|src|srcset|poster|cite|data|data-[\w-]*|action|content)$/i;

/** The place behind what has been written of a text; its last characters suffice. */
export function placeBehind(written: string): TagPlace {
  if (IN_LINK.test(written)) return 'address';
  const [, attribute] = IN_ATTRIBUTE.exec(written) ?? [];
  return attribute === undefined ? 'text' : ADDRESSES.test(attribute) ? 'address' : 'attribute';
}
