import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Picture, PictureFormat } from '../../src/body/body.ts';
import { makePicture } from '../../src/media/pictures.ts';
import { rightsOf } from '../../src/media/rights/rights.ts';
import { PICTURE_DEFAULTS } from '../../src/site/reach/read-pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folders: { content: string; publicFolder: string; media: string; pictures: typeof PICTURE_DEFAULTS };

beforeEach(() => {
  const folder = temporaryFolder();
  folders = {
    ...{ content: join(folder, 'content'), publicFolder: join(folder, 'public'), media: join(folder, 'media') },
    pictures: { ...PICTURE_DEFAULTS, avif: true },
  };
  mkdirSync(folders.content);
});

/** A smooth picture of waves, as photographs are. */
async function waves(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  for (let i = 0; i < data.length; i++)
    data[i] = 128 + 100 * Math.sin((i % (3 * width)) / 17) * Math.cos(i / (3 * width) / 5);
  return await sharp(data, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Artist: 'Jane Doe', Make: 'SecretCam' } })
    .jpeg()
    .toBuffer();
}

const put = (bytes: Buffer) => writeFileSync(join(folders.content, 'a.jpg'), bytes);
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('AVIF', () => {
  test('is beside each WebP if the widest is smaller by a tenth, with the rights and without the device', async () => {
    put(await waves(700, 400));
    const {
      formats: [{ type, variants: avif }],
    } = (await makePicture('a.jpg', folders)) as Picture & { formats: [PictureFormat] };
    expect(type).toBe('image/avif');
    expect(avif.map(({ path, width }) => `${path} ${width}`).join()).toMatch(
      /^\/media\/a-\w+-256\.avif 256,\/media\/a-\w+-480\.avif 480,\/media\/a-\w+-700\.avif 700$/,
    );
    const [, , widest] = avif.map(({ path }) => join(folders.media, path.slice(7)));
    const bytes = readFileSync(widest!);
    expect(bytes.length).toBeLessThan(0.9 * statSync(widest!.replace('.avif', '.webp')).size);
    const metadata = await sharp(bytes).metadata();
    expect([metadata.width, metadata.exif]).toEqual([700, undefined]);
    expect(rightsOf(metadata).rights).toEqual({ creator: 'Jane Doe' });
    expect(bytes.includes('SecretCam')).toBe(false);
  });

  test('is left out where it saves little, and this is decided once', async () => {
    put(
      await sharp({ create: { width: 90, height: 60, channels: 3, background: '#369' } })
        .jpeg()
        .toBuffer(),
    );
    expect(await makePicture('a.jpg', folders)).not.toHaveProperty('formats');
    const marker = readdirSync(folders.media).find((name) => name.endsWith('.without-avif'))!;
    const { mtimeMs } = statSync(join(folders.media, marker));
    expect(await makePicture('a.jpg', folders)).not.toHaveProperty('formats');
    expect(statSync(join(folders.media, marker)).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(folders.media).some((name) => name.endsWith('.avif'))).toBe(false);
  });

  test('has the same bytes on a machine with more cores', async () => {
    put(await waves(700, 400));
    await makePicture('a.jpg', folders);
    const names = readdirSync(folders.media);
    const before = names.map((name) => digest(readFileSync(join(folders.media, name))));
    expect(sharp.concurrency()).toBe(1);
    const again = { ...folders, media: `${folders.media}-again` };
    await makePicture('a.jpg', again);
    expect(readdirSync(again.media)).toEqual(names);
    expect(names.map((name) => digest(readFileSync(join(again.media, name))))).toEqual(before);
  });

  test('is not made for animations, or unless the settings ask for it', async () => {
    folders.pictures = PICTURE_DEFAULTS;
    put(await waves(700, 400));
    expect(await makePicture('a.jpg', folders)).not.toHaveProperty('formats');
  });
});
