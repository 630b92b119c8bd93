/** A JPEG with an APP13 segment, in which Photoshop writes IPTC metadata. `payload` is Latin-1. */
export function withApp13(jpeg: Buffer, payload: string): Buffer {
  const bytes = Buffer.from(payload, 'latin1');
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, bytes, jpeg.subarray(2)]);
}
