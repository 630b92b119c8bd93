import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { PictureData } from './additions/images.ts';
import { offerFormats } from './additions/offer-formats.ts';
import type { PrintedText } from './body.ts';
import { elementsOf } from './hast-walk.ts';
import { searchTextOf } from './search-text.ts';
import { soundsOf } from './sounds.ts';

const print = unified().use(rehypeStringify).freeze();

/**
 * Marks a place that a feed changes. No tree of a text has this character, because the parsers replace it
 * (CommonMark 0.31, 2.3; HTML standard, "unexpected-null-character"). The printer escapes it in attributes alone.
 */
const MARK = '\0';
const IN_ATTRIBUTE = '&#x0;';

/** Prints the tree of a text for each of its readers: the page, the search, and the feeds. The tree changes. */
export function printText(tree: Root): PrintedText {
  const searchText = searchTextOf(tree);
  const sounds = soundsOf(tree);
  markAddresses(tree);
  offerFormats(tree, { type: 'text', value: MARK });
  const pieces = print.stringify(tree).split(/(\0|&#x0;)/);
  const [addresses, cuts]: [number[], number[]] = [[], []];
  let html = '';
  for (const piece of pieces) {
    if (piece === IN_ATTRIBUTE) addresses.push(html.length);
    else if (piece === MARK) cuts.push(html.length);
    else html += piece;
  }
  return {
    html,
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
  const marked = (address: string) => (IS_ABSOLUTE.test(address) ? address : MARK + address);
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
