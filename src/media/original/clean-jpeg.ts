import type { KeptMetadata } from './orientation-exif.ts';
import { orientationExif } from './orientation-exif.ts';
import { PROFILE_LIMIT } from './profile-limit.ts';

const [SOI, EOI, SOS, COM, JFIF, ICC] = [0xd8, 0xd9, 0xda, 0xfe, 0xe0, 0xe2];
/** Application segments that a decoder needs: JFIF, the colour profile, and Adobe's colour transform. */
const NEEDED = new Map([
  [JFIF, 'JFIF\0'],
  [ICC, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);

/**
 * A JPEG without its metadata and without what follows its end, such as the film of a motion photo. Its pixels are not
 * encoded again. Source: ITU-T T.81, annex B.
 * @throws RangeError if it ends too early.
 */
export function cleanJpeg(bytes: Buffer, { orientation, packet }: KeptMetadata): Buffer {
  const exif = orientationExif(orientation);
  const added = [
    ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))] : []),
    ...(packet ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`))] : []),
  ];
  const parts: Buffer[] = [];
  const profile: Buffer[] = [];
  const first: Buffer[] = [Buffer.from([0xff, SOI])];
  let at = 2;
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no marker');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI) {
      const isFit = profile.reduce((sum, part) => sum + part.length, 0) <= PROFILE_LIMIT;
      return Buffer.concat([...first, ...added, ...(isFit ? profile : []), ...parts, Buffer.from([0xff, EOI])]);
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) throw new RangeError('a segment that ends too early');
    const whole = bytes.subarray(at, end);
    const isApplication = (marker & 0xf0) === 0xe0;
    const needed = NEEDED.get(marker);
    const isNeeded = needed !== undefined && whole.toString('latin1', 4, 4 + needed.length) === needed;
    // JFIF comes first.
    if (isNeeded && marker === JFIF) first.push(withoutThumbnail(whole));
    else if (isNeeded && marker === ICC) profile.push(whole);
    else if (isNeeded || !(isApplication || marker === COM)) parts.push(whole);
    at = end;
    if (marker !== SOS) continue;
    at = endOfScan(bytes, at);
    parts.push(bytes.subarray(end, at));
  }
}

/** A JFIF segment, which may end with a small picture. ITU-T T.871, 10.1. */
function withoutThumbnail(jfif: Buffer): Buffer {
  return segment(JFIF, Buffer.concat([jfif.subarray(4, 16), Buffer.alloc(2)]));
}

/** The next marker after coded data, in which 0xff is followed by zero or by a restart marker. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new RangeError('a scan that ends too early');
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
