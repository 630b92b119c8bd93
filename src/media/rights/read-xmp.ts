import type { PictureRights } from '../../article/picture-rights.ts';

/** A longer packet holds a picture's editing history; we read only this much. */
const MAX_LENGTH = 500_000;

/**
 * XMP properties by their meaning. The first one that is present counts. Source: IPTC Photo Metadata Standard 2023.2.
 */
const PROPERTIES: [keyof PictureRights, string[]][] = [
  ['creator', ['dc:creator']],
  ['credit', ['photoshop:Credit']],
  ['copyright', ['dc:rights']],
  ['license', ['cc:license', 'xmpRights:WebStatement', 'xmpRights:UsageTerms']],
  ['sourceType', ['Iptc4xmpExt:DigitalSourceType']],
];

/** Reads the rights from an XMP packet, by the usual prefixes of its properties. Unknown markup is ignored. */
export function readXmp(packet: string): PictureRights {
  const text = packet.slice(0, MAX_LENGTH);
  const rights: PictureRights = {};
  for (const [field, names] of PROPERTIES) {
    for (const name of names) {
      const value = propertyOf(text, name);
      if (value === '') continue;
      rights[field] = value;
      break;
    }
  }
  return rights;
}

/** The value of a property, from an attribute, an address, a text or a list. */
function propertyOf(text: string, name: string): string {
  const attribute = new RegExp(`\\s${name}\\s*=\\s*("([^"<]*)"|'([^'<]*)')`).exec(text);
  if (attribute) return plain(attribute[2] ?? attribute[3] ?? '');
  const opening = new RegExp(`<${name}(\\s[^<>]*)?>`).exec(text);
  if (!opening) return '';
  const [tag] = opening;
  const resource = /\srdf:resource\s*=\s*["']([^"'<]*)["']/.exec(tag);
  if (resource) return plain(resource[1]!);
  const start = opening.index + tag.length;
  const end = text.indexOf(`</${name}`, start);
  if (tag.endsWith('/>') || end < 0) return '';
  const inside = text.slice(start, end);
  const items = [...inside.matchAll(/<rdf:li(\s[^<>]*)?>([^<]*)<\/rdf:li\s*>/g)];
  if (items.length === 0) return plain(inside);
  const isOneInLanguages = inside.includes('<rdf:Alt');
  const chosen = items.find(([, attributes = '']) => attributes.includes('x-default')) ?? items[0]!;
  return isOneInLanguages ? plain(chosen[2]!) : items.map(([, , item]) => plain(item!)).join(', ');
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text without markup, with its references resolved. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, sign) => {
      if (sign) return SIGNS[(sign as string).toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex as string, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .trim();
}
