import type { PictureRights } from '../../article/picture-rights.ts';

/** Source: TIFF 6.0, section 8: Artist and Copyright. */
const TAGS: Record<number, keyof PictureRights> = { 315: 'creator', 33432: 'copyright' };
const ASCII = 2;
/** How many entries of the first directory we read: cameras write about twenty. */
const MOST = 1000;

/**
 * Reads the rights from the first directory of EXIF. Ignores the place, the device and its serial number.
 * @throws RangeError if an offset is beyond the end.
 */
export function readExif(bytes: Buffer): PictureRights {
  const tiff = bytes.toString('latin1', 0, 4) === 'Exif' ? bytes.subarray(6) : bytes;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const rights: PictureRights = {};
  const start = long(4);
  const count = Math.min(short(start), MOST);
  for (let i = 0; i < count; i++) {
    const at = start + 2 + 12 * i;
    const field = TAGS[short(at)];
    if (!field || short(at + 2) !== ASCII) continue;
    const length = long(at + 4);
    const value = length <= 4 ? at + 8 : long(at + 8);
    if (value + length > tiff.length) throw new RangeError('an EXIF value that ends too early');
    // A zero byte separates photographer and editor.
    const text = tiff
      .toString('utf8', value, value + length)
      .replace(/\0+$/, '')
      .replaceAll('\0', ', ');
    rights[field] = text.includes('\ufffd') ? tiff.toString('latin1', value, value + length).replace(/\0+$/, '') : text;
  }
  return rights;
}
