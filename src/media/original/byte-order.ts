/** Reads and writes the numbers of a TIFF file, which names its byte order. TIFF 6.0, section 2. */
export interface ByteOrder {
  short(from: Buffer, at: number): number;
  long(from: Buffer, at: number): number;
  shorts(values: number[]): Buffer;
  longs(values: number[]): Buffer;
}

export function byteOrderOf(bytes: Buffer): ByteOrder {
  const isLittle = bytes.toString('latin1', 0, 2) === 'II';
  const inOrder = (made: Buffer, size: 2 | 4) => (isLittle ? made : size === 2 ? made.swap16() : made.swap32());
  const written = (values: number[], size: 2 | 4) => {
    const made = Buffer.alloc(size * values.length);
    for (const [i, value] of values.entries()) made.writeUIntLE(value, size * i, size);
    return inOrder(made, size);
  };
  return {
    short: (from, at) => (isLittle ? from.readUInt16LE(at) : from.readUInt16BE(at)),
    long: (from, at) => (isLittle ? from.readUInt32LE(at) : from.readUInt32BE(at)),
    shorts: (values) => written(values, 2),
    longs: (values) => written(values, 4),
  };
}
