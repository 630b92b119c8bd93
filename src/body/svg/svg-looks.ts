import type { Element, Properties } from 'hast';
import { LOOKS } from './svg-schema.ts';

/** CSS functions that paint or place, and load nothing. */
const FUNCTIONS = /^(rgba?|hsla?|matrix|translate[xy]?|scale[xy]?|rotate|skew[xy]?|calc)$/i;
/** The longest name of these functions. */
const LONGEST_NAME = 16;
/** Attributes with words for readers, not CSS. */
const WORDS = /^(aria|role|id$|xmlLang$)/;
/** Values that are the default anyway. */
const USUAL = /^(normal|none|auto|start|inherit|initial|0|1)$/i;

const PROPERTY_OF = new Map(LOOKS.map((name) => [name.toLowerCase(), name]));

/**
 * Whether a value can only paint: its addresses point inside the drawing. A function name is compared as written, so an
 * escape makes it unknown: browsers read `u\72l(` as `url(`.
 */
function isPaint(value: string): boolean {
  const rest = value.replace(/url\(\s*(["']?)#[\w:.-]+\1\s*\)/gi, '');
  for (let at = rest.indexOf('('); at !== -1; at = rest.indexOf('(', at + 1)) {
    const before = rest.slice(Math.max(0, at - LONGEST_NAME), at).trimEnd();
    if (!FUNCTIONS.test(/[\w-]*$/.exec(before)![0])) return false;
  }
  return true;
}

/** Removes every attribute that could load something, and yields their names. */
export function dropAddresses({ properties }: Element): string[] {
  const dropped = Object.entries(properties).filter(
    ([name, value]) => name !== 'href' && !WORDS.test(name) && !isPaint(String(value)),
  );
  for (const [name] of dropped) delete properties[name];
  return dropped.map(([name]) => name);
}

/**
 * Turns a style attribute, as drawing programs write it, into attributes. Yields the properties without such an
 * attribute.
 */
export function styleToAttributes({ properties }: Element): string[] {
  const style = properties['style'];
  delete properties['style'];
  if (typeof style !== 'string') return [];
  const lost: string[] = [];
  const attributes: Properties = {};
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim();
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    const property = PROPERTY_OF.get(name.replaceAll('-', '').toLowerCase());
    if (property && isPaint(value)) attributes[property] = value;
    else if (declaration.trim() !== '' && !name.startsWith('-') && !USUAL.test(value)) lost.push(name || 'style');
  }
  Object.assign(properties, attributes);
  return lost;
}
