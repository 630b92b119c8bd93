import { crc32, inflateSync } from 'node:zlib';
import type { KeptMetadata } from './orientation-exif.ts';
import { orientationExif } from './orientation-exif.ts';
import { PROFILE_LIMIT } from './profile-limit.ts';

/** Chunks with pixels, colours and frames. PNG, third edition, 11. */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD'],
  ...['pHYs', 'acTL', 'fcTL', 'fdAT'],
]);

/**
 * A PNG without its metadata and without what follows its end. Its pixels are not encoded again.
 * @throws RangeError if it ends too early.
 */
export function cleanPng(bytes: Buffer, { orientation, packet }: KeptMetadata): Buffer {
  const exif = orientationExif(orientation);
  const added = [
    ...(exif ? [chunk('eXIf', exif)] : []),
    ...(packet ? [chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet}`))] : []),
  ];
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new RangeError('a chunk that ends too early');
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (KEPT.has(type) && (type !== 'iCCP' || isProfile(bytes.subarray(at + 8, end - 4))))
      parts.push(bytes.subarray(at, end));
    if (type === 'IHDR') parts.push(...added);
    if (type === 'IEND') return Buffer.concat(parts);
    at = end;
  }
}

/** Whether a compressed profile, after its name, can be unpacked within the limit. */
function isProfile(content: Buffer): boolean {
  try {
    return inflateSync(content.subarray(content.indexOf(0) + 2), { maxOutputLength: PROFILE_LIMIT }).length > 0;
  } catch {
    return false;
  }
}

function chunk(type: string, content: Buffer): Buffer {
  const inside = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(inside));
  return Buffer.concat([length, inside, sum]);
}
