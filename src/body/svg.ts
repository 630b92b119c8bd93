import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';

const PAINT = [
  ...['fill', 'fillOpacity', 'fillRule', 'stroke', 'strokeWidth', 'strokeOpacity', 'strokeLineCap', 'strokeLineJoin'],
  ...[
    'strokeDashArray',
    'strokeDashOffset',
    'strokeMiterLimit',
    'opacity',
    'transform',
    'color',
    'vectorEffect',
    'display',
    'visibility',
  ],
  ...['clipPath', 'clipRule', 'mask', 'markerStart', 'markerMid', 'markerEnd', 'paintOrder', 'shapeRendering'],
];
const TEXT = [
  ...[
    'fontFamily',
    'fontSize',
    'fontWeight',
    'fontStyle',
    'textAnchor',
    'dominantBaseline',
    'alignmentBaseline',
    'letterSpacing',
  ],
  ...[
    'wordSpacing',
    'textDecoration',
    'dx',
    'dy',
    'rotate',
    'textLength',
    'lengthAdjust',
    'direction',
    'writingMode',
    'baselineShift',
  ],
];
const PLACE = [
  'id',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'fx',
  'fy',
  'd',
  'points',
  'width',
  'height',
  'pathLength',
];

/** Drawings only: no script, style, image, link, animation or foreign content; references stay inside the drawing. */
const SCHEMA: Schema = {
  tagNames: [
    ...[
      'svg',
      'g',
      'defs',
      'title',
      'desc',
      'path',
      'rect',
      'circle',
      'ellipse',
      'line',
      'polyline',
      'polygon',
      'text',
      'tspan',
    ],
    ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'marker', 'symbol', 'use'],
  ],
  attributes: {
    '*': [...PAINT, ...TEXT, ...PLACE, 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaHidden', 'xmlLang'],
    svg: ['viewBox', 'preserveAspectRatio'],
    symbol: ['viewBox', 'preserveAspectRatio'],
    linearGradient: ['gradientUnits', 'gradientTransform', 'spreadMethod'],
    radialGradient: ['gradientUnits', 'gradientTransform', 'spreadMethod'],
    stop: ['offset', 'stopColor', 'stopOpacity'],
    clipPath: ['clipPathUnits'],
    mask: ['maskUnits', 'maskContentUnits'],
    pattern: ['patternUnits', 'patternContentUnits', 'patternTransform', 'viewBox'],
    marker: ['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'viewBox'],
    use: [
      ['href', /^#[\w-]+$/],
      ['xLinkHref', /^#[\w-]+$/],
    ],
  },
  strip: ['script', 'style', 'foreignObject', 'iframe'],
  clobber: [],
  protocols: {},
  ancestors: {},
  required: {},
};

/** A drawing without anything that could run or load, with its size in CSS pixels where it tells one; null if it is none. */
export function sanitizeSvg(text: string): { text: string; width?: number; height?: number } | null {
  const parsed = fromHtml(
    text.replace(/^\ufeff/, '').replace(/<\?xml[^>]*>|<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>/gi, ''),
    { fragment: true, space: 'html' },
  );
  const root = parsed.children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg');
  if (!root) return null;
  const clean = sanitize({ type: 'root', children: [root] }, SCHEMA) as Root;
  const svg = clean.children[0] as Element;
  dropAddresses(svg);
  svg.properties = { xmlns: 'http://www.w3.org/2000/svg', ...svg.properties };
  const printed = toHtml(svg, {
    space: 'svg',
    closeSelfClosing: true,
    closeEmptyElements: true,
    characterReferences: { useNamedReferences: false },
    quoteSmart: false,
  });
  return { text: printed, ...sizeOf(svg) };
}

/** `url(...)` may only point inside the drawing. */
function dropAddresses(element: Element): void {
  for (const [name, value] of Object.entries(element.properties)) {
    if (typeof value === 'string' && /url\s*\(/i.test(value) && !/^url\(["']?#[\w-]+["']?\)$/i.test(value.trim()))
      delete element.properties[name];
  }
  for (const child of element.children) if (child.type === 'element') dropAddresses(child);
}

function sizeOf({ properties }: Element): { width?: number; height?: number } {
  const box = String(properties['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [properties['width'] ?? box[2], properties['height'] ?? box[3]].map((value) =>
    Math.round(Number.parseFloat(String(value))),
  );
  return width && height && width > 0 && height > 0 && !String(properties['width'] ?? '').includes('%')
    ? { width, height }
    : {};
}
