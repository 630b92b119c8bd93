import type { Element, Properties } from 'hast';

/** CSS pixels: as high as the highest photograph can be, which is what a WebP holds. */
const HIGHEST = 16_383;
/** More than the widest column: a drawing as wide as what it stands in may be as wide as that. */
const COLUMN = 1000;

/** CSS pixels in one of a unit (CSS Values and Units, level 4); letters are taken for those of a plain text. */
const UNITS = {
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  pt: 4 / 3,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
};
const LENGTH = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)(px|in|cm|mm|q|pt|pc|em|rem|ex|%)?\s*$/i;

/**
 * The size of a drawing in CSS pixels, where it tells one. One that would be higher than any photograph is made smaller
 * as a whole: a drawing of 1 by 1,000,000 would make its page as long.
 */
export function boundBox({ properties }: Element): { width?: number; height?: number } {
  const [width, height] = [settleSide(properties, 'width'), settleSide(properties, 'height')];
  const box = boxOf(properties['viewBox']);
  const slope = width && height ? height / width : box && box.height / box.width;
  if (slope === null) {
    if (height && height > HIGHEST) properties['height'] = HIGHEST;
    return {};
  }
  const told = width ?? (height ? height / slope : properties['width'] === undefined ? box!.width : null);
  const shown = told ?? COLUMN;
  if (shown * slope > HIGHEST) {
    properties['viewBox'] ??= `0 0 ${width} ${height}`;
    properties['width'] = Math.max(1, Math.round(HIGHEST / slope));
    properties['height'] = HIGHEST;
    return { width: properties['width'], height: HIGHEST };
  }
  const [w, h] = [Math.round(told ?? 0), Math.round((told ?? 0) * slope)];
  return w > 0 && h > 0 ? { width: w, height: h } : {};
}

/** One side in CSS pixels; null where it tells none. What a browser may take for another length than this is settled. */
function settleSide(properties: Properties, side: 'width' | 'height'): number | null {
  const written = properties[side];
  if (written === undefined) return null;
  const [, number, unit = 'px'] = LENGTH.exec(String(written)) ?? [];
  if (unit === '%') return null;
  const pixels = Number(number) * UNITS[unit.toLowerCase() as keyof typeof UNITS];
  if (!Number.isFinite(pixels)) delete properties[side];
  else if (unit.toLowerCase() !== 'px') properties[side] = pixels;
  return pixels > 0 && Number.isFinite(pixels) ? pixels : null;
}

function boxOf(viewBox: Properties[string]): { width: number; height: number } | null {
  const [, , width = 0, height = 0] = String(viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(height / width) ? { width, height } : null;
}
