import type { Root } from 'hast';
import { elementsOf } from '../hast-walk.ts';

/** Adds a link to the end of a link post, unless its text has that link. */
export function leadTo(tree: Root, address: string): void {
  const plain = address.replace(/\/$/, '');
  const leads = elementsOf(tree).some(
    ({ element }) => String(element.properties['href'] ?? '').replace(/\/$/, '') === plain,
  );
  if (leads) return;
  tree.children.push({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [
      { type: 'element', tagName: 'a', properties: { href: address }, children: [{ type: 'text', value: address }] },
    ],
  });
}
