import { byteOrderOf } from './byte-order.ts';
import type { KeptMetadata } from './orientation-exif.ts';
import { PROFILE_LIMIT } from './profile-limit.ts';

/** Tags that describe pixels and colours. TIFF 6.0, sections 8 to 23; 347: TIFF Technical Note 2; 34675: ICC.1. */
const KEPT = new Set([
  ...[
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291,
  ],
  ...[292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 347],
  ...[529, 530, 531, 532, 34675],
]);
const [XMP, PROFILE, BYTE, LONG, MOST_PAGES, MOST_ENTRIES] = [700, 34675, 1, 4, 1000, 1000];
/** The offsets and lengths of strips and of tiles. */
const [OFFSETS, LENGTHS] = [new Set([273, 324]), new Set([279, 325])];
const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 };

interface Entry {
  tag: number;
  type: number;
  count: number;
  value: Buffer;
}

/**
 * A TIFF that holds the pixels of all pages, and of the metadata only what is given. It is put together from what its
 * pages refer to, so that nothing else of the file stays.
 * @throws RangeError if an offset is beyond the end, or the file has another structure.
 */
export function cleanTiff(bytes: Buffer, { packet }: Pick<KeptMetadata, 'packet'>): Buffer {
  const { short, long, shorts, longs } = byteOrderOf(bytes);
  if (short(bytes, 2) !== 42) throw new RangeError('a BigTIFF');
  const parts = [bytes.subarray(0, 4), Buffer.alloc(4)];
  let length = 8;
  /** Adds bytes at an even offset, and returns it. */
  const add = (part: Buffer): number => {
    const at = length;
    parts.push(part);
    if (part.length % 2) parts.push(Buffer.alloc(1));
    length += part.length + (part.length % 2);
    return at;
  };

  const readPage = (at: number): Entry[] => {
    const count = short(bytes, at);
    if (count > MOST_ENTRIES) throw new RangeError('too many entries');
    return Array.from({ length: count }, (_, i): Entry => {
      const from = at + 2 + 12 * i;
      const [tag, type, many] = [short(bytes, from), short(bytes, from + 2), long(bytes, from + 4)];
      const size = (SIZES[type] ?? 0) * many;
      const start = size <= 4 ? from + 8 : long(bytes, from + 8);
      if (start + size > bytes.length) throw new RangeError('a value that ends too early');
      return { tag, type, count: many, value: bytes.subarray(start, start + size) };
    }).filter(({ tag, value }) => KEPT.has(tag) && (tag !== PROFILE || value.length <= PROFILE_LIMIT));
  };
  const numbers = ({ type, count, value }: Entry): number[] =>
    Array.from({ length: count }, (_, i) => (type === LONG ? long(value, 4 * i) : short(value, 2 * i)));
  const copyPixels = (entries: Entry[]): Entry[] => {
    const offsets = entries.find(({ tag }) => OFFSETS.has(tag));
    const lengths = entries.find(({ tag }) => LENGTHS.has(tag));
    if (!offsets || !lengths || offsets.count !== lengths.count) throw new RangeError('no pixels');
    const ends = numbers(lengths);
    const moved = numbers(offsets).map((from, i) => {
      if (from + ends[i]! > bytes.length) throw new RangeError('pixels that end too early');
      return add(bytes.subarray(from, from + ends[i]!));
    });
    const anew = { ...offsets, type: LONG, value: longs(moved) };
    return entries.map((entry) => (entry === offsets ? anew : entry));
  };

  let link = { part: 1, at: 0 };
  const setLink = (to: number) => longs([to]).copy(parts[link.part]!, link.at);
  let page = long(bytes, 4);
  for (let number = 0; page !== 0; number++) {
    if (number > MOST_PAGES) throw new RangeError('too many pages');
    const read = readPage(page);
    page = long(bytes, page + 2 + 12 * short(bytes, page));
    const value = number === 0 && packet ? Buffer.from(packet) : null;
    const xmp = value ? [{ tag: XMP, type: BYTE, count: value.length, value }] : [];
    const entries = [...copyPixels(read), ...xmp].sort((a, b) => a.tag - b.tag);
    const table = entries.map(({ tag, type, count, value }) => {
      const field = value.length <= 4 ? Buffer.concat([value, Buffer.alloc(4 - value.length)]) : longs([add(value)]);
      return Buffer.concat([shorts([tag, type]), longs([count]), field]);
    });
    const directory = Buffer.concat([shorts([entries.length]), ...table, longs([0])]);
    setLink(add(directory));
    link = { part: parts.indexOf(directory), at: directory.length - 4 };
  }
  return Buffer.concat(parts);
}
