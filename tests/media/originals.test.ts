import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { cleanGif } from '../../src/media/original/clean-gif.ts';
import { cleanJpeg } from '../../src/media/original/clean-jpeg.ts';
import { cleanPng } from '../../src/media/original/clean-png.ts';
import { cleanTiff } from '../../src/media/original/clean-tiff.ts';
import { cleanWebp } from '../../src/media/original/clean-webp.ts';
import { makePicture } from '../../src/media/pictures.ts';
import { printXmp } from '../../src/media/rights/print-xmp.ts';
import { rightsOf } from '../../src/media/rights/rights.ts';
import { PICTURE_DEFAULTS } from '../../src/site/reach/read-pictures.ts';
import { hold } from '../support/hold.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folders: { content: string; publicFolder: string; media: string; pictures: typeof PICTURE_DEFAULTS };

beforeEach(() => {
  const folder = temporaryFolder();
  folders = {
    ...{ content: join(folder, 'content'), publicFolder: join(folder, 'public'), media: join(folder, 'media') },
    pictures: { ...PICTURE_DEFAULTS, originals: true },
  };
  mkdirSync(folders.content);
});

const SECRETS = ['SecretCam', 'X-100', '0815SERIAL', 'GPS', 'trailer'];
const RIGHTS = { creator: 'Jane Doe', copyright: 'Agency' };

/** A picture of noise, turned, with a place, a device, a maker and rights, and with bytes after its end. */
async function taken(kind: 'jpeg' | 'png' | 'webp' | 'tiff', more: object = {}): Promise<Buffer> {
  const noise = sharp({
    create: {
      width: 61,
      height: 43,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  });
  const made = await noise
    .withExif({
      IFD0: { Artist: 'Jane Doe', Copyright: 'Agency', Make: 'SecretCam', Model: 'X-100', Orientation: '6' },
      IFD2: { BodySerialNumber: '0815SERIAL' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 12/1 0/1' },
    })
    // TIFF has no EXIF from this encoder.
    .withXmp(printXmp(RIGHTS)!.replace('<rdf:Description', '<rdf:Description xmp:CreatorTool="SecretCam"'))
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .toFormat(kind, more)
    .toBuffer();
  return Buffer.concat([made, Buffer.from('trailer of a motion photo')]);
}

async function originalOf(name: string, bytes: Buffer): Promise<Buffer | undefined> {
  writeFileSync(join(folders.content, name), bytes);
  const made = await makePicture(name, folders);
  const { original } = made as { original?: string };
  return original === undefined ? undefined : readFileSync(join(folders.media, original.slice('/media/'.length)));
}

describe('the original of a picture', () => {
  test.each([
    ['jpeg', {}],
    ['jpeg', { progressive: true }],
    ['png', {}],
    ['webp', {}],
    ['webp', { lossless: true }],
    ['tiff', { compression: 'lzw' }],
    ['tiff', { compression: 'jpeg' }],
    ['tiff', { compression: 'none', tile: true, tileWidth: 16, tileHeight: 16 }],
  ] as const)('as %s %j has its pixels, orientation, profile and rights, and nothing else', async (kind, more) => {
    const bytes = await taken(kind, more);
    const original = (await originalOf(`a.${kind}`, bytes))!;
    const pixels = (of: Buffer) => sharp(of).rotate().raw().toBuffer();
    expect((await pixels(original)).equals(await pixels(bytes))).toBe(true);
    const [before, after] = await Promise.all([sharp(bytes).metadata(), sharp(original).metadata()]);
    expect(after.orientation).toBe(before.orientation);
    expect(after.icc).toEqual(before.icc);
    expect(rightsOf(after).rights).toEqual(RIGHTS);
    for (const secret of SECRETS) expect(original.includes(secret), secret).toBe(false);
  });

  test('as GIF keeps its frames, and no comment', async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 10), Buffer.alloc(300, 200)]);
    const raw = { width: 10, height: 20, channels: 3, pageHeight: 10 } as const;
    const gif = await sharp(frames, { raw })
      .gif({ loop: 3, delay: [100, 200] })
      .toBuffer();
    const comment = Buffer.from('!\u00fe\u0009SecretCam\0', 'latin1');
    const at = gif.indexOf('!');
    const original = (await originalOf('a.gif', Buffer.concat([gif.subarray(0, at), comment, gif.subarray(at)])))!;
    expect(original.equals(gif)).toBe(true);
  });

  test('has no link where its file is damaged, or of a kind that cannot be cleaned', async () => {
    const whole = await taken('jpeg');
    expect(await originalOf('a.jpg', whole.subarray(0, 1500))).toBeUndefined();
    expect(await originalOf('b.avif', await sharp(whole).avif().toBuffer())).toBeUndefined();
  });

  test('loses a colour profile that unpacks to more than any profile has', async () => {
    const png = await taken('png');
    const at = png.indexOf('iCCP') - 4;
    const content = Buffer.concat([Buffer.from('ICC\0\0'), deflateSync(Buffer.alloc(5_000_000))]);
    const bomb = Buffer.concat([Buffer.alloc(4), Buffer.from('iCCP'), content, Buffer.alloc(4)]);
    bomb.writeUInt32BE(content.length);
    bomb.writeUInt32BE(crc32(bomb.subarray(4, -4)), bomb.length - 4);
    const end = at + 12 + png.readUInt32BE(at);
    const original = cleanPng(Buffer.concat([png.subarray(0, at), bomb, png.subarray(end)]), { orientation: 1 });
    expect(original.includes('iCCP')).toBe(false);
    const jpeg = await taken('jpeg');
    const segment = Buffer.concat([
      Buffer.from([0xff, 0xe2, 0xff, 0xff]),
      Buffer.from('ICC_PROFILE\0'),
      Buffer.alloc(65_521),
    ]);
    const many = [jpeg.subarray(0, 2), ...Array.from({ length: 70 }, () => segment), jpeg.subarray(2)];
    expect(cleanJpeg(Buffer.concat(many), { orientation: 1 }).length).toBeLessThan(jpeg.length);
  });

  test('loses the small picture in its JFIF segment', async () => {
    const jpeg = await sharp(await taken('png'))
      .jpeg()
      .toBuffer();
    const content = [Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02', 'latin1'), Buffer.from('SecretCamera')];
    const jfif = Buffer.concat([Buffer.from([0xff, 0xe0, 0, 28]), ...content]);
    const made = cleanJpeg(Buffer.concat([jpeg.subarray(0, 2), jfif, jpeg.subarray(2)]), { orientation: 1 });
    expect(made.includes('SecretCam')).toBe(false);
    expect((await sharp(made).raw().toBuffer()).equals(await sharp(jpeg).raw().toBuffer())).toBe(true);
  });

  test('is not kept unless the settings ask for it', async () => {
    folders.pictures = PICTURE_DEFAULTS;
    expect(await originalOf('a.jpg', await taken('jpeg'))).toBeUndefined();
    expect(readdirSync(folders.media).filter((name) => name.includes('original'))).toEqual([]);
  });

  test('of any bytes is made, or refused with a RangeError', async () => {
    const files: [(bytes: Buffer, kept: { orientation: number }) => Buffer, Buffer][] = [
      [cleanJpeg, await taken('jpeg')],
      [cleanPng, await taken('png')],
      [cleanWebp, await taken('webp')],
      [cleanTiff, await taken('tiff')],
      [
        cleanGif,
        await sharp(await taken('png'))
          .gif()
          .toBuffer(),
      ],
    ];
    hold(
      fc.property(fc.nat(4), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 5 }), (which, changes) => {
        const [clean, whole] = files[which]!;
        const bytes = Buffer.from(whole.subarray(0, 2000 + (changes[0]?.[0] ?? 0)));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          clean(bytes, { orientation: 1 });
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      500,
    );
  });
});
