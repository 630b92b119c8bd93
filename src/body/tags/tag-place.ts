/** Where a tag stands: in the text, in an address, or in another attribute of HTML. */
export type TagPlace = 'text' | 'address' | 'attribute';

/** Characters before a tag that tell where it stands. */
export const LOOKED_BACK = 300;
/** `[words](`, `[words]: `, and what of the address stands before the tag. */
const IN_LINK = /\]\([ \t]*<?[^()\s<>]*$|(?:^|\n) {0,3}\[[^\]\n]+\]:[ \t]*<?[^\s<>]*$/;
const IN_ATTRIBUTE = /[\s"']([\w:-]+)\s*=\s*(?:"[^"]*|'[^']*|[^\s"']*)$/;
const ADDRESSES = /^(?:href|src|srcset|poster|cite|data|data-[\w-]*|action|content)$/i;

/** The place behind what has been written of a text; its last characters suffice. */
export function placeBehind(written: string): TagPlace {
  if (IN_LINK.test(written)) return 'address';
  const tag = written.slice(written.lastIndexOf('<'));
  const [, attribute] = (/^<[a-z][^>]*$/i.test(tag) && IN_ATTRIBUTE.exec(tag)) || [];
  return attribute === undefined ? 'text' : ADDRESSES.test(attribute) ? 'address' : 'attribute';
}
