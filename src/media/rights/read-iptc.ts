import type { PictureRights } from '../../article/picture-rights.ts';

/** Datasets of record 2. Source: IPTC-NAA Information Interchange Model, version 4.2, section 6. */
const FIELDS: Record<number, keyof PictureRights> = { 80: 'creator', 110: 'credit', 116: 'copyright' };
const RECORD = 0x1c;
/** The Photoshop resource that holds the datasets. Source: Adobe Photoshop File Formats, "Image Resource Blocks". */
const IPTC_RESOURCE = 0x0404;

/**
 * Reads the rights from IPTC datasets, alone or among Photoshop's resources.
 * @throws RangeError if a length is beyond the end.
 */
export function readIptc(bytes: Buffer): PictureRights {
  const found: Partial<Record<keyof PictureRights, string[]>> = {};
  let isUtf8 = false;
  let at = 0;
  const datasets = bytes[0] === RECORD ? bytes : resourceIn(bytes);
  while (at < datasets.length && datasets[at] === RECORD) {
    const [record, number, length] = [datasets[at + 1], datasets[at + 2]!, datasets.readUInt16BE(at + 3)];
    const end = at + 5 + length;
    if (length > 0x7fff || end > datasets.length) throw new RangeError('an IPTC dataset that ends too early');
    const value = datasets.subarray(at + 5, end);
    if (record === 1 && number === 90) isUtf8 = value.toString('latin1') === '\u001b%G';
    const field = record === 2 ? FIELDS[number] : undefined;
    if (field) (found[field] ??= []).push(textOf(value, isUtf8));
    at = end;
  }
  return Object.fromEntries(Object.entries(found).map(([field, values]) => [field, values.join(', ')]));
}

/** The datasets among Photoshop's resources; empty if there are none. */
function resourceIn(bytes: Buffer): Buffer {
  let at = bytes.indexOf('8BIM', 0, 'latin1');
  while (at >= 0 && at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM') {
    const id = bytes.readUInt16BE(at + 4);
    // Skips a name with its length before it, padded to an even number of bytes.
    const start = at + 6 + 2 * Math.floor((bytes[at + 6]! + 2) / 2);
    const size = bytes.readUInt32BE(start);
    if (start + 4 + size > bytes.length) throw new RangeError('a Photoshop resource that ends too early');
    if (id === IPTC_RESOURCE) return bytes.subarray(start + 4, start + 4 + size);
    at = start + 4 + size + (size % 2);
  }
  return Buffer.alloc(0);
}

function textOf(bytes: Buffer, isUtf8: boolean): string {
  const text = bytes.toString('utf8');
  return isUtf8 || !text.includes('\ufffd') ? text : bytes.toString('latin1');
}
