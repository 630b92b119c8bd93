import type { Element, Properties } from 'hast';
import { LONGEST_SIDE } from '../markdown/bound-sizes.ts';

/** More than the widest column: a drawing as wide as its container may reach that width. */
const COLUMN = 1000;

/** CSS pixels in each unit (CSS Values and Units, level 4). Font-relative units assume the size of plain text. */
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
/** One number of a list, with an optional separator: in `1+2` the sign separates (SVG 2, "viewBox"). */
const NUMBER = /^\s*(?:,\s*)?([+-]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?)/i;
const LENGTH = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)(px|in|cm|mm|q|pt|pc|em|rem|ex|%)?\s*$/i;

/**
 * The size of a drawing in CSS pixels, if it states one. A size beyond that of any photograph is scaled down: a drawing
 * of 1 by 1,000,000 would make its page as long.
 */
export function boundBox({ properties }: Element): { width?: number; height?: number } {
  const [width, height] = [settleSide(properties, 'width'), settleSide(properties, 'height')];
  const box = settleBox(properties);
  const slope = width && height ? height / width : box && box.height / box.width;
  if (slope === null) {
    if (height && height > LONGEST_SIDE) properties['height'] = LONGEST_SIDE;
    if (width && width > LONGEST_SIDE) properties['width'] = LONGEST_SIDE;
    return {};
  }
  const stated = width ?? (height ? height / slope : properties['width'] === undefined ? box!.width : null);
  // No side may be zero: a page gives it one pixel, or the whole column.
  const shown = Math.max(1, stated ?? COLUMN);
  if (shown * slope > LONGEST_SIDE || shown > LONGEST_SIDE) {
    properties['viewBox'] ??= `0 0 ${width} ${height}`;
    const size = {
      width: Math.max(1, Math.round(Math.min(LONGEST_SIDE, LONGEST_SIDE / slope))),
      height: Math.max(1, Math.round(Math.min(LONGEST_SIDE, LONGEST_SIDE * slope))),
    };
    Object.assign(properties, size);
    return size;
  }
  const [w, h] = stated === null ? [0, 0] : [Math.round(shown), Math.round(shown * slope)];
  return w > 0 && h > 0 ? { width: w, height: h } : {};
}

/**
 * One side in CSS pixels; null if the drawing does not state it. Lengths that browsers may read differently are
 * rewritten.
 */
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

/** The sides of the view box, which is printed again as we parse it. One without exactly four numbers is removed. */
function settleBox(properties: Properties): { width: number; height: number } | null {
  if (properties['viewBox'] === undefined) return null;
  const numbers: number[] = [];
  let rest = String(properties['viewBox']).trim();
  for (let found = NUMBER.exec(rest); found && numbers.length < 5; found = NUMBER.exec(rest)) {
    numbers.push(Number(found[1]));
    rest = rest.slice(found[0].length);
  }
  const [, , width = 0, height = 0] = numbers;
  if (numbers.length === 4 && rest === '' && numbers.every(Number.isFinite)) properties['viewBox'] = numbers.join(' ');
  else delete properties['viewBox'];
  const isBox = properties['viewBox'] !== undefined && width > 0 && height > 0 && Number.isFinite(height / width);
  return isBox ? { width, height } : null;
}
