import type { Element, ElementContent, Root } from 'hast';
import { elementIs } from '../html-elements.ts';
import type { SearchText } from '../search/text/search-text.ts';
import { END, endBefore, pictureInWords, withoutOurs } from '../search/text/text-ends.ts';

/**
 * The text of an article for its index, from the tree of its page. Left out are links to and from footnotes, links of
 * headings to themselves, and headings that only screen readers read. A picture becomes its alternative text.
 */
export function searchTextOf(tree: Root): SearchText {
  const pieces: string[] = [''];
  const write = (words: string) => {
    if (pieces.length % 2 === 0) pieces[pieces.length - 1] += words;
    else pieces.push(words);
  };
  const mark = (tagName: string, isClosing: boolean) => {
    const tag = `<${isClosing ? '/' : ''}${tagName}>`;
    if (pieces.length % 2 === 1) {
      pieces[pieces.length - 1] += tag;
      return;
    }
    if (pieces.at(-1)!.trim() === '') {
      const space = pieces.pop()!;
      pieces[pieces.length - 1] += space + tag;
      return;
    }
    const endsSentence = elementIs('endsSentence', tagName);
    pieces[pieces.length - 1] = endBefore(pieces.at(-1)!, { endsSentence, isClosing });
    pieces.push(tag);
  };
  const walk = (node: Root | ElementContent | Root['children'][number]): void => {
    if (node.type === 'text') write(withoutOurs(node.value));
    if (node.type === 'root') for (const child of node.children) walk(child);
    if (node.type !== 'element' || isLeftOut(node)) return;
    const { tagName, children, properties } = node;
    const isPartOfLine = elementIs('continuesWords', tagName);
    if (tagName === 'img') write(properties['alt'] ? ` ${pictureInWords(String(properties['alt']))} ` : ' ');
    else if (isFootnoteNumber(node)) write(END);
    else {
      if (!isPartOfLine) mark(tagName, false);
      for (const child of children) walk(child);
      if (!isPartOfLine && !elementIs('empty', tagName)) mark(tagName, true);
    }
  };
  walk(tree);
  if (pieces.length % 2 === 0) pieces.push('');
  return pieces;
}

function isLeftOut({ properties }: Element): boolean {
  const classes = [properties['className']].flat();
  return 'dataFootnoteBackref' in properties || classes.includes('heading-anchor') || classes.includes('sr-only');
}

/** The number of a footnote in the text: `<sup><a data-footnote-ref>1</a></sup>`. */
function isFootnoteNumber({ tagName, children: [only] }: Element): boolean {
  return tagName === 'sup' && only?.type === 'element' && 'dataFootnoteRef' in only.properties;
}
