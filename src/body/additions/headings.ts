import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { quote } from '../../problems.ts';
import { slugify } from '../../urls.ts';
import type { Visited } from '../hast-walk.ts';
import { elementsOf } from '../hast-walk.ts';
import type { Tell } from './links.ts';

/** The page has one h1, its headline: where a text uses h1, its headings move down one level; one that repeats the headline goes. */
export function levelHeadings(tree: Root, title: string): void {
  const headings = elementsOf(tree).filter(({ element }) => /^h[1-6]$/.test(element.tagName));
  const first = headings[0];
  if (first?.element.tagName === 'h1' && sameWords(textOf(first.element), title)) {
    first.parent.children.splice(first.parent.children.indexOf(first.element), 1);
    headings.shift();
  }
  if (!headings.some(({ element }) => element.tagName === 'h1')) return;
  for (const { element } of headings) element.tagName = `h${Math.min(Number(element.tagName[1]) + 1, 6)}`;
}

function sameWords(one: string, other: string): boolean {
  return one.trim() === other.trim() || (slugify(one) !== '' && slugify(one) === slugify(other));
}

/** Ids that the page itself uses begin with `page-`; those of texts never do. */
const OWN_ID = /^page-/i;

/**
 * Gives headings an id and a link to themselves, and makes every id of the text the only one of its kind. Those of its
 * footnotes keep their names, since their marks lead to them.
 */
export function anchorHeadings(tree: Root, notes: Element | null, headingLink: string): void {
  const elements = elementsOf(tree);
  const ids = new Set<string>();
  const nextNumber = new Map<string, number>();
  const renamed = new Map<string, string>();
  const unique = (wanted: string): string => {
    const stem = wanted.replace(OWN_ID, 'text-') || 'part';
    let id = stem;
    let n = nextNumber.get(stem) ?? 2;
    for (; ids.has(id); n++) id = `${stem}-${n}`;
    nextNumber.set(stem, n);
    ids.add(id);
    return id;
  };
  // Ids that were written keep their names before headings take what is left.
  for (const element of footnotesFirst(elements, notes)) {
    const id = element.properties['id'];
    if (typeof id !== 'string') continue;
    const own = unique(/\s|^$/.test(id) ? slugify(id) : id);
    if (!renamed.has(id)) renamed.set(id, own);
    element.properties['id'] = own;
  }
  for (const { element } of elements) {
    const to = element.properties['href'];
    const target = typeof to === 'string' && to.startsWith('#') ? renamed.get(decode(to.slice(1))) : undefined;
    if (target !== undefined) element.properties['href'] = `#${encodeURIComponent(target)}`;
  }
  for (const { element } of elements) {
    if (!/^h[2-6]$/.test(element.tagName)) continue;
    const words = textOf(element).trim();
    if (words === '') continue;
    const id = (element.properties['id'] ??= unique(slugify(words) || 'part'));
    element.children.push({ type: 'text', value: ' ' }, anchor(String(id), `${headingLink}: ${words}`));
  }
}

function footnotesFirst(elements: Visited[], notes: Element | null): Element[] {
  const lists = notes?.children.flatMap((list) => (list.type === 'element' ? list.children : [])) ?? [];
  const items = new Set<unknown>(lists);
  const isOfFootnote = ({ element }: Visited) => items.has(element) || 'dataFootnoteRef' in element.properties;
  const [own, others] = [elements.filter(isOfFootnote), elements.filter((visited) => !isOfFootnote(visited))];
  return [...own, ...others].map(({ element }) => element);
}

function anchor(id: string, label: string): Element {
  const properties = { href: `#${encodeURIComponent(id)}`, className: ['heading-anchor'], ariaLabel: label };
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: '#' }] };
}

/** Links inside the text: to an id as written, or as it is folded here; one to no id is told. */
export function checkFragments(tree: Root, tell: Tell): void {
  const elements = elementsOf(tree);
  const ids = new Set(
    elements.flatMap(({ element }) => (typeof element.properties['id'] === 'string' ? [element.properties['id']] : [])),
  );
  for (const visited of elements) {
    const written = visited.element.properties['href'];
    if (visited.element.tagName !== 'a' || typeof written !== 'string' || !written.startsWith('#') || written === '#')
      continue;
    const id = decode(written.slice(1));
    if (ids.has(id) || id === 'top') continue;
    if (ids.has(slugify(id))) visited.element.properties['href'] = `#${encodeURIComponent(slugify(id))}`;
    else tellOfFragment(visited, written, tell);
  }
}

function tellOfFragment(visited: Visited, written: string, tell: Tell): void {
  tell(
    visited,
    'link-broken',
    `${quote(written)}: no such heading or id in this text`,
    'the id of a heading of this text',
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
