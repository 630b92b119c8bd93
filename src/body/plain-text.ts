import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { elementIs } from '../html-elements.ts';
import { cutText } from '../urls.ts';

/** The first words of a text's paragraphs, up to `length` characters, cut between words. */
export function openingOf(tree: Root, length = 200): string {
  let text = '';
  const left = tree.children.toReversed();
  for (let child = left.pop(); child && text.length <= length; child = left.pop()) {
    if (child.type !== 'element') continue;
    if (elementIs('wraps', child.tagName)) for (const inner of child.children.toReversed()) left.push(inner);
    if (child.tagName === 'p') text += `${textOf(withoutMissing(child)).replace(/\s+/g, ' ').trim()} `;
  }
  const trimmed = text.trim();
  if (trimmed.length <= length) return trimmed;
  const cut = trimmed.slice(0, length + 1).replace(/\s+\S*$/, '');
  return `${(cut.length > 0 && cut.length <= length ? cut : cutText(trimmed, length)).replace(/[\s,;:–-]+$/, '')} …`;
}

/** An element without the words that replace pictures. */
function withoutMissing<E extends Element | ElementContent>(element: E): E {
  if (element.type !== 'element') return element;
  const isMissing = (child: ElementContent) =>
    child.type === 'element' && [child.properties['className']].flat().includes('image-missing');
  const children = element.children.filter((child) => !isMissing(child)).map(withoutMissing);
  return { ...element, children };
}

export function countWords(tree: Root): number {
  return (textOf(tree).match(/[\p{L}\p{N}]+/gu) ?? []).length;
}
