import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { boundBox } from './svg-box.ts';
import { dropAddresses, styleToAttributes } from './svg-looks.ts';
import { SVG_SCHEMA } from './svg-schema.ts';
import { tooDeep, tooMuch } from './svg-size.ts';

/** A drawing that is safe to serve. */
export interface Drawing {
  /** SVG as XML. */
  text: string;
  /** In CSS pixels, where it tells its size. */
  width?: number;
  height?: number;
  /** What could be seen of it and had to go, in words. */
  lost: string[];
}

const MAX_LENGTH = 5_000_000;
const MAX_ELEMENTS = 100_000;
/** The parser compares each attribute with all before it. */
const MAX_ATTRIBUTES = 1000;
const NO_DRAWING = { reason: 'not an SVG picture' };
/** Deeper than any stack: the parser itself gave up. */
const NESTED = { reason: 'elements too deep in one another' };

/** A drawing without anything that could run or load; or why it is none. */
export function sanitizeSvg(text: string): Drawing | { reason: string } {
  if (text.length > MAX_LENGTH) return { reason: `a drawing of more than ${MAX_LENGTH / 1e6} MB` };
  const tags = text.split('<');
  if (tags.length > MAX_ELEMENTS) return { reason: `a drawing of more than ${MAX_ELEMENTS} elements` };
  if (tags.some((tag) => attributesIn(tag) > MAX_ATTRIBUTES))
    return { reason: `an element of more than ${MAX_ATTRIBUTES} attributes` };
  try {
    const parsed = fromHtml(text, { fragment: true, space: 'html' });
    const root = parsed.children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg');
    if (!root) return NO_DRAWING;
    const isDeep = tooDeep(parsed);
    return isDeep === null ? clean(root, parsed) : { reason: isDeep };
  } catch (error) {
    if (error instanceof RangeError) return NESTED;
    throw error;
  }
}

/** About how many attributes a tag has. */
function attributesIn(tag: string): number {
  if (tag.length < MAX_ATTRIBUTES) return 0;
  const [bare = ''] = tag.replace(/"[^"]*"|'[^']*'/g, ' ').split('>');
  return bare.split(/[\s/]+/).length;
}

function clean(root: Element, parsed: Root): Drawing | { reason: string } {
  const lost = new Set<string>();
  for (const child of parsed.children)
    if (child.type === 'element' && child !== root) lost.add(`<${child.tagName}> outside <svg>`);
  prepare(root, lost);
  const svg = (sanitize({ type: 'root', children: [root] }, SVG_SCHEMA) as Root).children[0] as Element;
  settle(svg, lost);
  const isMuch = tooMuch(svg);
  if (isMuch !== null) return { reason: isMuch };
  const size = boundBox(svg);
  svg.properties = { xmlns: 'http://www.w3.org/2000/svg', ...svg.properties };
  const printed = toHtml(svg, {
    space: 'svg',
    closeSelfClosing: true,
    closeEmptyElements: true,
    characterReferences: { useNamedReferences: false },
    quoteSmart: false,
  });
  // Signs that XML does not know: with one of them, the whole drawing would not be shown.
  const text = printed.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll(']]>', ']]&gt;');
  return { text, ...size, lost: [...lost].sort() };
}

/** Before the sanitizer: says in attributes what can be said so, and notes what will be missed. */
function prepare(element: Element, lost: Set<string>): void {
  const { tagName, properties } = element;
  // Programs keep notes of their own in elements and attributes with a colon.
  if (tagName.includes(':') || tagName === 'metadata') return;
  if (!SVG_SCHEMA.tagNames!.includes(tagName)) lost.add(`<${tagName}>`);
  const { xLinkHref } = properties;
  if (xLinkHref !== undefined) properties['href'] ??= xLinkHref;
  if (tagName === 'use' && !/^#/.test(String(properties['href'] ?? '#'))) lost.add('href of <use>');
  if (properties['filter'] !== undefined) lost.add(`filter of <${tagName}>`);
  for (const name of styleToAttributes(element)) lost.add(`${name} of <${tagName}>`);
  for (const child of element.children) if (child.type === 'element') prepare(child, lost);
}

/** After it: no address leads out, and words stand only where they are drawn or read out. */
function settle(element: Element, lost: Set<string>): void {
  for (const name of dropAddresses(element)) lost.add(`${name} of <${element.tagName}>`);
  if (!/^(text|tspan|title|desc)$/.test(element.tagName))
    element.children = element.children.filter((child) => child.type !== 'text' || child.value.trim() === '');
  for (const child of element.children) if (child.type === 'element') settle(child, lost);
}
