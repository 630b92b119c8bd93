import type { Root } from 'hast';
import { elementsOf } from '../hast-walk.ts';
import { SANITIZE_SCHEMA } from './sanitize-schema.ts';

const NAMED = new Set(SANITIZE_SCHEMA.tagNames!.filter((name) => !/^(?:img|source|track|audio|video)$/.test(name)));

/** Turns the `name` of an element into an id before the sanitizer drops it, because links lead to it. */
export function saveNames(tree: Root): void {
  for (const { element } of elementsOf(tree)) {
    const { name, id } = element.properties;
    if (typeof name !== 'string' || name.trim() === '' || !NAMED.has(element.tagName)) continue;
    if (id === undefined || id === '') element.properties['id'] = name;
    else if (id !== name && /^(?:a|p|h[1-6]|div|span|li|td|th|dt|dd|section|blockquote)$/.test(element.tagName))
      element.children.unshift({ type: 'element', tagName: 'span', properties: { id: name }, children: [] });
  }
}
