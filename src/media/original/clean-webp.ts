import type { KeptMetadata } from './orientation-exif.ts';
import { orientationExif } from './orientation-exif.ts';
import { PROFILE_LIMIT } from './profile-limit.ts';

/** Chunks with pixels, colours and frames. RFC 9649, 2.7. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH']);
/** Flags of the VP8X chunk. */
const [ICC, EXIF, XMP] = [0x20, 0x08, 0x04];

/**
 * A WebP without its metadata and without what follows its end. Its pixels are not encoded again.
 * @throws RangeError if it ends too early.
 */
export function cleanWebp(bytes: Buffer, { orientation, packet }: KeptMetadata): Buffer {
  const parts: Buffer[] = [];
  const end = 8 + bytes.readUInt32LE(4);
  let extended: Buffer | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const next = at + 8 + bytes.readUInt32LE(at + 4);
    if (next > bytes.length) throw new RangeError('a chunk that ends too early');
    const type = bytes.toString('latin1', at, at + 4);
    const whole = padded(bytes.subarray(at, next));
    if (type === 'VP8X') extended = Buffer.from(whole);
    else if (KEPT.has(type) && (type !== 'ICCP' || whole.length <= PROFILE_LIMIT)) parts.push(whole);
    at = next + (next % 2);
  }
  // A file without this chunk has no metadata.
  if (extended) {
    const exif = orientationExif(orientation);
    const hasProfile = parts.some((part) => part.toString('latin1', 0, 4) === 'ICCP');
    const others = extended[8]! & ~(ICC | EXIF | XMP);
    extended[8] = others | (hasProfile ? ICC : 0) | (exif ? EXIF : 0) | (packet ? XMP : 0);
    if (exif) parts.push(chunk('EXIF', exif));
    if (packet) parts.push(chunk('XMP ', Buffer.from(packet)));
    parts.unshift(extended);
  }
  const inside = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  return chunk('RIFF', inside);
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return padded(Buffer.concat([head, content]));
}

function padded(bytes: Buffer): Buffer {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
}
