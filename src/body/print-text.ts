import type { ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { PictureData } from './additions/images.ts';
import { offerFormats } from './additions/offer-formats.ts';
import type { PrintedText } from './body.ts';
import { elementsOf } from './hast-walk.ts';
import { searchTextOf } from './search-text.ts';
import { soundsOf } from './sounds.ts';

const print = unified().use(rehypeStringify).freeze();

/** Marks the places of a printed text that a feed changes. Unicode reserves these two for such use in a program. */
const ADDRESS = '\ufdd0';
const CUT = '\ufdd1';
const MARKS = /[\ufdd0\ufdd1]/;
const ALL_MARKS = /[\ufdd0\ufdd1]/g;

/** Prints the tree of a text for each of its readers: the page, the search, and the feeds. The tree changes. */
export function printText(tree: Root): PrintedText {
  dropMarks(tree);
  const searchText = searchTextOf(tree);
  const sounds = soundsOf(tree);
  markAddresses(tree);
  offerFormats(tree, { type: 'text', value: CUT });
  const pieces = print.stringify(tree).split(/([\ufdd0\ufdd1])/);
  const [addresses, cuts]: [number[], number[]] = [[], []];
  let at = 0;
  for (const piece of pieces) {
    if (piece === ADDRESS) addresses.push(at);
    else if (piece === CUT) cuts.push(at);
    else at += piece.length;
  }
  return {
    html: pieces.filter((piece) => !MARKS.test(piece)).join(''),
    searchText,
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(cuts.length > 0 ? { cuts } : {}),
    ...(sounds.length > 0 ? { sounds } : {}),
  };
}

const ADDRESSES = ['href', 'src', 'poster'];
const IS_ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** Marks each address that counts from the site or from the page. */
function markAddresses(tree: Root): void {
  const marked = (address: string) => (IS_ABSOLUTE.test(address) ? address : ADDRESS + address);
  for (const { element } of elementsOf(tree)) {
    const { properties } = element;
    for (const name of ADDRESSES) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = marked(address);
    }
    const { candidates } = (element.data ?? {}) as Partial<PictureData>;
    if (candidates) properties['srcSet'] = candidates.map(marked).join(', ');
  }
}

/** Removes the marks that a text has itself. No font shows them. */
function dropMarks(tree: Root): void {
  const walk = (node: Root['children'][number] | ElementContent): void => {
    if (node.type === 'text') node.value = node.value.replace(ALL_MARKS, '');
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string' && MARKS.test(value)) node.properties[name] = value.replace(ALL_MARKS, '');
    for (const child of node.children) walk(child);
  };
  for (const child of tree.children) walk(child);
}
