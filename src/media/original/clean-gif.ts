const [IMAGE, EXTENSION, TRAILER] = [0x2c, 0x21, 0x3b];
const [COMMENT, APPLICATION] = [0xfe, 0xff];
/** Application extensions that say how often an animation repeats. */
const REPEATS = /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/**
 * A GIF without its comments and other metadata, and without what follows its end. Source: GIF89a.
 * @throws RangeError if it ends too early.
 */
export function cleanGif(bytes: Buffer): Buffer {
  let at = 13 + tableSize(bytes.readUInt8(10));
  const parts = [bytes.subarray(0, at)];
  for (;;) {
    const kind = bytes.readUInt8(at);
    if (kind === TRAILER) return Buffer.concat([...parts, Buffer.from([TRAILER])]);
    if (kind !== IMAGE && kind !== EXTENSION) throw new RangeError('an unknown block');
    const label = kind === EXTENSION ? bytes.readUInt8(at + 1) : null;
    // A picture has a head of ten bytes, perhaps a table of colours, and the size of its codes.
    const data = kind === EXTENSION ? at + 2 : at + 11 + tableSize(bytes.readUInt8(at + 9));
    const end = endOfBlocks(bytes, data);
    const isRepeat = label === APPLICATION && REPEATS.test(bytes.toString('latin1', at + 3, at + 14));
    if (label !== COMMENT && (label !== APPLICATION || isRepeat)) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

/** The length of a table of colours, from the flags before it. */
function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Blocks, each after its length, until one of length zero. */
function endOfBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length;
  return at + 1;
}
