type ColourAt = (x: number, y: number) => number[];

/**
 * A bitmap of any depth. With up to eight bits its palette has the colours of its pixels in the order in which they are
 * met. Source: Microsoft, "Bitmap Storage".
 */
export function bitmap(width: number, height: number, bits: 1 | 4 | 8 | 24 | 32, colourAt: ColourAt): Buffer {
  const palette: string[] = [];
  const rows: Buffer[] = [];
  for (let y = height - 1; y >= 0; y--) {
    const row = Buffer.alloc(4 * Math.ceil((width * bits) / 32));
    for (let x = 0; x < width; x++) {
      const [r, g, b] = colourAt(x, y) as [number, number, number];
      const key = `${b} ${g} ${r} 0`;
      if (bits > 8) row.set([b, g, r], (x * bits) / 8);
      else {
        if (!palette.includes(key)) palette.push(key);
        const at = Math.floor((x * bits) / 8);
        row[at]! |= palette.indexOf(key) << (8 - bits - ((x * bits) % 8));
      }
    }
    rows.push(row);
  }
  const colours = Buffer.from(palette.flatMap((key) => key.split(' ').map(Number)));
  const pixels = Buffer.concat(rows);
  const header = Buffer.alloc(54);
  header.write('BM');
  header.writeUInt32LE(54 + colours.length + pixels.length, 2);
  header.writeUInt32LE(54 + colours.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(palette.length, 46);
  return Buffer.concat([header, colours, pixels]);
}

/** An icon of bitmaps, with a mask each, or of PNGs. Source: Microsoft, "Icons". */
export function icon(pictures: Buffer[], isClear: (x: number, y: number) => boolean): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  const parts = pictures.map((picture, i) => {
    const isBitmap = picture.toString('latin1', 0, 2) === 'BM';
    const part = isBitmap ? withMask(picture, isClear) : picture;
    const side = isBitmap ? picture.readInt32LE(18) : picture.readUInt32BE(16);
    head.set([side, side], 6 + 16 * i);
    head.writeUInt32LE(part.length, 14 + 16 * i);
    head.writeUInt32LE(at, 18 + 16 * i);
    at += part.length;
    return part;
  });
  return Buffer.concat([head, ...parts]);
}

function withMask(picture: Buffer, isClear: (x: number, y: number) => boolean): Buffer {
  const [width, height] = [picture.readInt32LE(18), picture.readInt32LE(22)];
  const stride = 4 * Math.ceil(width / 32);
  const mask = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (isClear(x, height - 1 - y)) mask[y * stride + Math.floor(x / 8)]! |= 128 >> (x % 8);
  const dib = Buffer.from(picture.subarray(14));
  dib.writeInt32LE(2 * height, 8);
  return Buffer.concat([dib, mask]);
}

/** A PNG that says it holds so many pictures, behind its header. Its checksum is left out: few readers look at it. */
export function animatedPng(png: Buffer, frames: number): Buffer {
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write('acTL', 4);
  chunk.writeUInt32BE(frames, 8);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
