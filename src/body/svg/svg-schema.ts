import type { Schema } from 'hast-util-sanitize';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** The properties that may set a drawing's appearance, as attributes or in a style attribute. */
export const LOOKS = words(`
  fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeLineCap strokeLineJoin strokeDashArray
  strokeDashOffset strokeMiterLimit opacity transform color vectorEffect display visibility clipPath clipRule mask
  markerStart markerMid markerEnd paintOrder shapeRendering stopColor stopOpacity
  fontFamily fontSize fontWeight fontStyle textAnchor dominantBaseline alignmentBaseline letterSpacing wordSpacing
  textDecoration direction writingMode baselineShift`);

const PLACES = words(`
  id x y x1 x2 y1 y2 cx cy r rx ry fx fy d points width height pathLength dx dy rotate textLength lengthAdjust`);

/** The only allowed addresses: those of elements in the same drawing. */
const INSIDE = /^#[\w:.-]+$/;

/** Drawings only: no script, style, image, link, animation or foreign content; references stay inside the drawing. */
export const SVG_SCHEMA: Schema = {
  tagNames: words(`
    svg g defs title desc path rect circle ellipse line polyline polygon text tspan
    linearGradient radialGradient stop clipPath mask pattern marker symbol use`),
  attributes: {
    '*': [...LOOKS, ...PLACES, 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaHidden', 'xmlLang'],
    svg: ['viewBox', 'preserveAspectRatio'],
    symbol: ['viewBox', 'preserveAspectRatio'],
    linearGradient: ['gradientUnits', 'gradientTransform', 'spreadMethod', ['href', INSIDE]],
    radialGradient: ['gradientUnits', 'gradientTransform', 'spreadMethod', ['href', INSIDE]],
    stop: ['offset'],
    clipPath: ['clipPathUnits'],
    mask: ['maskUnits', 'maskContentUnits'],
    pattern: ['patternUnits', 'patternContentUnits', 'patternTransform', 'viewBox', ['href', INSIDE]],
    marker: ['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'viewBox'],
    use: [['href', INSIDE]],
  },
  strip: words('script style foreignObject iframe metadata'),
  clobber: [],
  protocols: {},
  ancestors: {},
  required: {},
};
