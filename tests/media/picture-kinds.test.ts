import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeAttachment } from '../../src/media/attachments.ts';
import { makePicture } from '../../src/media/pictures.ts';
import { animatedPng, bitmap, icon } from '../support/bitmaps.ts';
import { gif } from '../support/hostile-pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folders: { content: string; publicFolder: string; media: string };

beforeEach(() => {
  const folder = temporaryFolder();
  folders = { content: join(folder, 'content'), publicFolder: join(folder, 'public'), media: join(folder, 'media') };
  mkdirSync(folders.content);
  mkdirSync(folders.publicFolder);
});

const put = (name: string, bytes: Buffer | string) => writeFileSync(join(folders.content, name), bytes);
const make = (name: string) => makePicture(name, folders);
const kept = () => readdirSync(folders.media).map((name) => join(folders.media, name));

/** The colours of some pixels of the only variant that is kept, in eight steps each. */
async function colours(...places: [x: number, y: number][]): Promise<number[][]> {
  const { data, info } = await sharp(kept()[0]).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return places.map(([x, y]) => [...data.subarray(4 * (y * info.width + x), 4 * (y * info.width + x) + 4)]);
}

const near = (colour: number[]) => colour.map((value) => expect.closeTo(value, -1.5));
const [RED, BLUE] = [
  [255, 0, 0, 255],
  [0, 0, 255, 255],
];
/** Red above, blue below. */
const colourAt = (_: number, y: number) => (y < 16 ? RED! : BLUE!);

describe('a bitmap', () => {
  test.each([1, 4, 8, 24, 32] as const)('of %i bits a pixel is shown', async (bits) => {
    put('a.bmp', bitmap(30, 32, bits, colourAt));
    expect(await make('a.bmp')).toMatchObject({ width: 30, height: 32, src: expect.stringMatching(/webp$/) });
    expect(await colours([3, 4], [20, 28])).toEqual([near(RED!), near(BLUE!)]);
  });

  test.each([
    ['that ends too early', () => bitmap(30, 32, 24, colourAt).subarray(0, 2000), 'a bitmap that ends too early'],
    ['whose header ends', () => bitmap(30, 32, 24, colourAt).subarray(0, 40), 'a bitmap of an obsolete kind'],
    [
      'that is compressed',
      () => {
        const bytes = bitmap(30, 32, 8, colourAt);
        bytes.writeUInt32LE(1, 30);
        return bytes;
      },
      'a bitmap of 8 bits in an unsupported packing',
    ],
    [
      'of 40,000 × 40,000 pixels',
      () => {
        const bytes = bitmap(30, 32, 24, colourAt);
        bytes.writeInt32LE(40_000, 18);
        bytes.writeInt32LE(40_000, 22);
        return bytes;
      },
      '40000 × 40000 pixels, more than 100 million',
    ],
  ])('%s is a problem', async (_, bytes, reason) => {
    put('a.bmp', bytes());
    expect(await make('a.bmp')).toMatchObject({ reason });
  });
});

describe('an icon', () => {
  test('shows its largest picture, with what is clear in it', async () => {
    put(
      'a.ico',
      icon([bitmap(16, 16, 24, () => BLUE!), bitmap(32, 32, 24, colourAt)], (x) => x < 8),
    );
    expect(await make('a.ico')).toMatchObject({ width: 32, height: 32 });
    expect(await colours([20, 4], [20, 28])).toEqual([near(RED!), near(BLUE!)]);
    expect((await colours([2, 4]))[0]?.[3]).toBe(0);
  });

  test('may hold a PNG', async () => {
    const png = await sharp({ create: { width: 48, height: 48, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    put(
      'a.ico',
      icon([png], () => false),
    );
    expect(await make('a.ico')).toMatchObject({ width: 48, height: 48 });
  });
});

test('a TIFF picture is converted', async () => {
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: '#f00' } });
  put('a.tif', await picture.tiff().toBuffer());
  expect(await make('a.tif')).toMatchObject({ width: 40, height: 20, src: expect.stringMatching(/webp$/) });
});

test.each([
  [
    'a.heic',
    '\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic',
    'a HEIC photograph, as iPhones save them, which few browsers show, named .heic',
  ],
  [
    'a.jpg',
    '\u0000\u0000\u0000\u0018ftypmif1\u0000\u0000\u0000\u0000mif1heic',
    'a HEIC photograph, as iPhones save them, which few browsers show, named .jpg',
  ],
  ['a.nef', 'MM\u0000*\u0000\u0000\u0000\u0008', 'the raw file of a camera, which no browser shows, named .nef'],
  [
    'a.cr2',
    'II*\u0000\u0010\u0000\u0000\u0000CR\u0002\u0000',
    'the raw file of a camera, which no browser shows, named .cr2',
  ],
])('%s is reported with what to do, as a picture and behind a link', async (name, bytes, reason) => {
  put(name, Buffer.from(bytes, 'latin1'));
  const wanted = { reason, cure: expect.stringMatching(/^a JPEG of it: /) };
  expect([await make(name), await makeAttachment(name, folders)]).toEqual([wanted, wanted]);
});

/** A GIF of three pictures that differ. */
async function moving(width: number, height: number): Promise<Buffer> {
  const pictures = ['#f00', '#0f0', '#00f'].map(
    (background) => ({ create: { width, height, channels: 3, background } }) as const,
  );
  const pngs = await Promise.all(pictures.map((picture) => sharp(picture).png().toBuffer()));
  return sharp(pngs, { join: { animated: true } })
    .gif()
    .toBuffer();
}

describe('an animation', () => {
  test('of GIF moves on the page and behind a link', async () => {
    put('a.gif', await moving(100, 80));
    expect(await make('a.gif')).toEqual({ src: expect.stringMatching(/^\/media\/.*webp$/), width: 100, height: 80 });
    expect(await makeAttachment('a.gif', folders)).toMatch(/-full-100\.webp$/);
    const pages = await Promise.all(kept().map(async (path) => (await sharp(path).metadata()).pages));
    expect(pages).toEqual([3, 3]);
  });

  test('too long to be encoded again is a file of its own behind a link', async () => {
    put('a.gif', gif(20, 10, 1001));
    expect(await make('a.gif')).toMatchObject({
      lost: 'an animation of 1001 frames, of which only the first is shown',
    });
    const path = await makeAttachment('a.gif', folders);
    expect(path).toMatch(/^\/media\/a-[0-9a-f]{10}\.gif$/);
    const served = readFileSync(join(folders.media, String(path).split('/').at(-1)!));
    expect(served).toEqual(readFileSync(join(folders.content, 'a.gif')));
  });

  test('of PNG shows its first picture, and that is told', async () => {
    const picture = sharp({ create: { width: 10, height: 10, channels: 3, background: '#f00' } });
    put('a.png', animatedPng(await picture.png().toBuffer(), 7));
    expect(await make('a.png')).toMatchObject({ lost: 'an animation of 7 frames, of which only the first is shown' });
  });
});

test.each(['film.mov', 'film.m4v', 'film.ogv', 'sound.opus', 'sound.flac', 'sound.aac'])(
  '%s is served',
  async (name) => {
    put(name, 'bytes');
    expect(await makeAttachment(name, folders)).toMatch(new RegExp(`\\.${name.split('.')[1]}$`));
  },
);
