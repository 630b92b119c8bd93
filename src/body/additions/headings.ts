import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { quote } from '../../problems.ts';
import { slugify } from '../../urls.ts';
import type { BodyContext } from '../body.ts';
import type { Visited } from '../hast-walk.ts';
import { elementsOf } from '../hast-walk.ts';
import { decodePart, foldId, HEADING_RULES } from './heading-names.ts';
import type { ReportAt } from './links.ts';

/**
 * The headline is the only h1 of a page. If a text uses h1, its headings move down one level. A heading that repeats
 * the headline is removed.
 */
export function levelHeadings(tree: Root, title: string): void {
  const headings = elementsOf(tree).filter(({ element }) => /^h[1-6]$/.test(element.tagName));
  for (const { element } of headings) unwrapParagraphs(element);
  const first = headings[0];
  if (first?.element.tagName === 'h1' && sameWords(textOf(first.element), title)) {
    first.parent.children.splice(first.parent.children.indexOf(first.element), 1);
    headings.shift();
  }
  if (!headings.some(({ element }) => element.tagName === 'h1')) return;
  for (const { element } of headings) element.tagName = `h${Math.min(Number(element.tagName[1]) + 1, 6)}`;
}

/** A heading holds words, not paragraphs: https://html.spec.whatwg.org/multipage/sections.html#the-h1,-h2,-h3,-h4,-h5,-and-h6-elements */
function unwrapParagraphs(heading: Element): void {
  if (!heading.children.some(isParagraph)) return;
  heading.children = heading.children.flatMap((child, i) =>
    isParagraph(child) ? [...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...child.children] : [child],
  );
}

const isParagraph = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'p';

function sameWords(one: string, other: string): boolean {
  return one.trim() === other.trim() || (slugify(one) !== '' && slugify(one) === slugify(other));
}

const HEADING = /^h[2-6]$/;
/** Ids of the page begin with `page-`; ids of texts never do. */
const OWN_ID = /^page-/i;

/** A heading for a table of contents. */
export interface Heading {
  id: string;
  text: string;
  level: number;
}

/**
 * Gives headings an id and a link to themselves, and makes every id of the text unique. Ids of footnotes stay, because
 * their marks link to them. Returns the headings in order.
 */
export function anchorHeadings(
  tree: Root,
  notes: Element | null,
  { headingLink, colon }: Pick<BodyContext['words'], 'headingLink' | 'colon'>,
): Heading[] {
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
  // Ids from the author stay; the other headings get ids that are still free.
  for (const element of footnotesFirst(elements, notes)) {
    const id = element.properties['id'];
    if (typeof id !== 'string') continue;
    const own = unique(/\s|^$/.test(id) ? slugify(id) : id);
    if (!renamed.has(id)) renamed.set(id, own);
    element.properties['id'] = own;
  }
  for (const { element } of elements) {
    const to = element.properties['href'];
    const target = typeof to === 'string' && to.startsWith('#') ? renamed.get(decodePart(to.slice(1))) : undefined;
    if (target !== undefined) element.properties['href'] = `#${encodeURIComponent(target)}`;
  }
  const named = nameHeadings(elements, ids);
  for (const { element, words } of named)
    element.children.push(
      { type: 'text', value: ' ' },
      anchor(String(element.properties['id']), headingLink + colon + words),
    );
  return named.map(({ element, words }) => ({
    id: String(element.properties['id']),
    text: words,
    level: Number(element.tagName[1]),
  }));
}

/**
 * Gives each heading without an id the one that most generators would derive. Ids that other generators would derive
 * become empty elements before its words, because links from elsewhere lead to them.
 */
function nameHeadings(elements: Visited[], ids: Set<string>): { element: Element; words: string }[] {
  const headings = elements.flatMap(({ element }) => {
    const words = HEADING.test(element.tagName) ? wordsOf(element) : '';
    return words === '' ? [] : [{ element, words, isNamed: 'id' in element.properties }];
  });
  for (const { idOf, firstNumber } of HEADING_RULES) {
    const numbers = new Map<string, number>();
    const isFirst = idOf === HEADING_RULES[0]!.idOf;
    for (const { element, words, isNamed } of headings) {
      if (isNamed) continue;
      const stem = idOf(words).replace(OWN_ID, 'text-') || (isFirst ? 'part' : '');
      if (stem === '') continue;
      let n = numbers.get(stem);
      let id = n === undefined ? stem : `${stem}-${n++}`;
      n ??= firstNumber;
      for (; isFirst && ids.has(id); n++) id = `${stem}-${n}`;
      numbers.set(stem, n);
      if (ids.has(id) || id === '') continue;
      ids.add(id);
      if (isFirst) element.properties['id'] = id;
      else element.children.unshift(alias(id));
    }
  }
  return headings;
}

/** An empty anchor with another id of a heading: that of another generator, or that of a link. */
function alias(id: string): Element {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

/** The words of a heading, without footnote numbers. */
function wordsOf(heading: Element): string {
  const marks = elementsOf({ type: 'root', children: heading.children }).filter(
    ({ element }) => 'dataFootnoteRef' in element.properties,
  );
  const words = textOf(heading);
  const plain =
    marks.length === 0 ? words : marks.reduce((left, { element }) => left.replace(textOf(element), ''), words);
  return plain.replace(/\s+/g, ' ').trim();
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

/**
 * Resolves links inside the text. A link whose id does not exist goes to the only heading that differs just in
 * punctuation and spaces. Otherwise it is reported.
 */
export function checkFragments(tree: Root, report: ReportAt): void {
  const elements = elementsOf(tree);
  const ids = new Set(
    elements.flatMap(({ element }) => (typeof element.properties['id'] === 'string' ? [element.properties['id']] : [])),
  );
  let folded: Map<string, Element | null> | undefined;
  for (const visited of elements) {
    const written = visited.element.properties['href'];
    if (visited.element.tagName !== 'a' || typeof written !== 'string' || !written.startsWith('#') || written === '#')
      continue;
    const id = decodePart(written.slice(1));
    if (ids.has(id) || id === 'top') continue;
    folded ??= foldedHeadings(elements);
    const heading = folded.get(foldId(id));
    if (!heading && ids.has(slugify(id))) visited.element.properties['href'] = `#${encodeURIComponent(slugify(id))}`;
    else if (!heading || foldId(id) === '') reportFragment(visited, written, report);
    else if (/\s/.test(id) || OWN_ID.test(id))
      visited.element.properties['href'] = `#${encodeURIComponent(String(heading.properties['id']))}`;
    else {
      ids.add(id);
      heading.children.unshift(alias(id));
    }
  }
}

/** Headings by the letters and digits of their words and ids; null if several share them. */
function foldedHeadings(elements: Visited[]): Map<string, Element | null> {
  const folded = new Map<string, Element | null>();
  for (const { element } of elements) {
    if (!HEADING.test(element.tagName) || !('id' in element.properties)) continue;
    // The link of a heading to itself is its last child.
    const words = foldId(wordsOf({ ...element, children: element.children.slice(0, -1) }));
    for (const name of new Set([words, foldId(String(element.properties['id']))]))
      folded.set(name, folded.has(name) ? null : element);
  }
  return folded;
}

function reportFragment(visited: Visited, written: string, report: ReportAt): void {
  report(
    visited,
    'link-broken',
    `${quote(written)}: no such heading or id in this text`,
    'the id of a heading of this text',
  );
}
