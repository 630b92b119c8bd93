import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { boundBox } from './svg-box.ts';
import { dropAddresses, styleToAttributes } from './svg-looks.ts';
import { SVG_SCHEMA } from './svg-schema.ts';
import { depthFault, tooMuch } from './svg-size.ts';

/** A drawing that is safe to serve. */
export interface Drawing {
  /** SVG as XML. */
  text: string;
  /** In CSS pixels, if the drawing states its size. */
  width?: number;
  height?: number;
  /** In words: the visible parts that were removed. */
  lost: string[];
}

const MAX_LENGTH = 5_000_000;
const MAX_ELEMENTS = 100_000;
/** The parser compares each attribute with all earlier ones. */
const MAX_ATTRIBUTES = 1000;
const NO_DRAWING = { reason: 'not an SVG picture' };
/** Nested so deeply that the parser itself failed. */
const NESTED = { reason: 'too deeply nested elements' };

/**
 * Removes from a drawing everything that could run or load something. Returns the reason if the drawing is not usable.
 */
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
    const isDeep = depthFault(parsed);
    return isDeep === null ? clean(root, parsed) : { reason: isDeep };
  } catch (error) {
    if (error instanceof RangeError) return NESTED;
    throw error;
  }
}

/** The approximate number of attributes of a tag. */
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
  // Characters that XML forbids: with one of them browsers would not show the drawing at all.
  const text = printed.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll(']]>', ']]&gt;');
  return { text, ...size, lost: [...lost].sort() };
}

/** Before the sanitizer: turns styles into attributes, and notes what readers will miss. */
function prepare(element: Element, lost: Set<string>): void {
  const { tagName, properties } = element;
  // Drawing programs keep their own data in elements and attributes with a colon.
  if (tagName.includes(':') || tagName === 'metadata') return;
  if (!SVG_SCHEMA.tagNames!.includes(tagName)) lost.add(`<${tagName}>`);
  const { xLinkHref } = properties;
  if (xLinkHref !== undefined) properties['href'] ??= xLinkHref;
  if (tagName === 'use' && !/^#/.test(String(properties['href'] ?? '#'))) lost.add('href of <use>');
  if (properties['filter'] !== undefined) lost.add(`filter of <${tagName}>`);
  for (const name of styleToAttributes(element)) lost.add(`${name} of <${tagName}>`);
  for (const child of element.children) if (child.type === 'element') prepare(child, lost);
}

/** After the sanitizer: no address leads outside, and text stays only where browsers draw it or read it aloud. */
function settle(element: Element, lost: Set<string>): void {
  for (const name of dropAddresses(element)) lost.add(`${name} of <${element.tagName}>`);
  if (!/^(text|tspan|title|desc)$/.test(element.tagName))
    element.children = element.children.filter((child) => child.type !== 'text' || child.value.trim() === '');
  for (const child of element.children) if (child.type === 'element') settle(child, lost);
}
