import { SMALLER } from './picture-kind.ts';
import { Unreadable } from './unreadable.ts';

/** Raw pixels in the form that the encoder takes: red, green, blue, opacity. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** The most pixels of one bitmap, as for any other decoded picture. */
const MAX_PIXELS = 100_000_000;
const CURE = 'the picture saved as PNG';

/**
 * Decodes an uncompressed bitmap of 1, 4, 8, 24 or 32 bits a pixel. Source: Microsoft, "Bitmap Storage" and
 * BITMAPINFOHEADER.
 * @throws Unreadable
 */
export function readBitmap(bytes: Buffer): Pixels {
  return readDib(bytes.subarray(14), bytes.readUInt32LE(10) - 14);
}

/**
 * Extracts the largest picture of an icon: its pixels, or the bytes of a PNG. Source: Microsoft, "Icons" (ICONDIR).
 * @throws Unreadable
 */
export function readIcon(bytes: Buffer): Pixels | Buffer {
  const count = bytes.readUInt16LE(4);
  const sideAt = (i: number) => bytes[6 + 16 * i]! || 256;
  const entries = Array.from({ length: Math.min(count, 64) }, (_, i) => i).filter((i) => bytes.length >= 22 + 16 * i);
  const [largest] = entries.sort((a, b) => sideAt(b) - sideAt(a) || depthAt(bytes, b) - depthAt(bytes, a));
  if (largest === undefined) throw new Unreadable('an icon without a picture', CURE);
  const at = bytes.readUInt32LE(6 + 16 * largest + 12);
  const inside = bytes.subarray(at, at + bytes.readUInt32LE(6 + 16 * largest + 8));
  return inside.toString('latin1', 0, 4) === '\u0089PNG' ? inside : readDib(inside, null);
}

function depthAt(bytes: Buffer, entry: number): number {
  return bytes.readUInt16LE(6 + 16 * entry + 6);
}

/**
 * Decodes a bitmap from its second header on. `start` is the offset of its pixels; null in an icon, where they follow
 * the colours and precede a mask.
 */
function readDib(dib: Buffer, start: number | null): Pixels {
  if (dib.length < 40 || dib.readUInt32LE(0) < 40) throw new Unreadable('a bitmap of an obsolete kind', CURE);
  const [width, stored, bits, packing] = [
    dib.readInt32LE(4),
    dib.readInt32LE(8),
    dib.readUInt16LE(14),
    dib.readUInt32LE(16),
  ];
  const isIcon = start === null;
  const height = isIcon ? Math.floor(stored / 2) : Math.abs(stored);
  if (width < 1 || height < 1) throw new Unreadable('a bitmap without pixels', CURE);
  if (width * height > MAX_PIXELS)
    throw new Unreadable(`${width} × ${height} pixels, more than ${MAX_PIXELS / 1e6} million`, SMALLER);
  // Bit fields in the default order are the same as none.
  if (![1, 4, 8, 24, 32].includes(bits) || !(packing === 0 || (packing === 3 && bits === 32)))
    throw new Unreadable(`a bitmap of ${bits} bits in an unsupported packing`, CURE);
  const header = dib.readUInt32LE(0);
  const colours = bits > 8 ? 0 : dib.readUInt32LE(32) || 2 ** bits;
  const palette = header + (packing === 3 && header === 40 ? 12 : 0);
  const begin = start ?? palette + 4 * colours;
  const stride = 4 * Math.ceil((width * bits) / 32);
  if (begin + stride * height > dib.length) throw new Unreadable('a bitmap that ends too early', CURE);

  const data = Buffer.alloc(4 * width * height);
  const hasOpacity = bits === 32 && (isIcon || header >= 56) && hasAnyOpacity(dib, begin, stride * height);
  const mask = isIcon && !hasOpacity ? maskOf(dib, begin + stride * height, width, height) : null;
  for (let y = 0; y < height; y++) {
    const row = begin + stride * (stored > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x++) {
      const to = 4 * (y * width + x);
      const from = bits > 8 ? row + (x * bits) / 8 : palette + 4 * Math.min(indexAt(dib, row, x, bits), colours - 1);
      data[to] = dib[from + 2]!;
      data[to + 1] = dib[from + 1]!;
      data[to + 2] = dib[from]!;
      data[to + 3] = hasOpacity ? dib[from + 3]! : mask?.(x, y) ? 0 : 255;
    }
  }
  return { data, width, height };
}

/** The palette index of a pixel. */
function indexAt(dib: Buffer, row: number, x: number, bits: number): number {
  const perByte = 8 / bits;
  return (dib[row + Math.floor(x / perByte)]! >> (8 - bits * ((x % perByte) + 1))) & (2 ** bits - 1);
}

/** Many programs leave the fourth byte empty. */
function hasAnyOpacity(dib: Buffer, begin: number, length: number): boolean {
  for (let at = begin + 3; at < begin + length; at += 4) if (dib[at] !== 0) return true;
  return false;
}

/** Which pixels of an icon are transparent; null if the mask is missing. */
function maskOf(dib: Buffer, begin: number, width: number, height: number): ((x: number, y: number) => boolean) | null {
  const stride = 4 * Math.ceil(width / 32);
  if (begin + stride * height > dib.length) return null;
  return (x, y) => indexAt(dib, begin + stride * (height - 1 - y), x, 1) === 1;
}
