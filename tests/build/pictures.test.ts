import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeAttachment } from '../../src/media/attachments.ts';
import { makePicture } from '../../src/media/pictures.ts';
import { articleText, DRAWING } from '../site/small-content.ts';
import { emptyWebp, gif, pngBomb } from '../support/hostile-pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { Workbench } from '../support/workbench.ts';

let folders: { content: string; publicFolder: string; media: string };

beforeEach(() => {
  const folder = temporaryFolder();
  folders = { content: join(folder, 'content'), publicFolder: join(folder, 'public'), media: join(folder, 'media') };
  mkdirSync(folders.content);
  mkdirSync(folders.publicFolder);
});

const put = (name: string, bytes: Buffer | string) => writeFileSync(join(folders.content, name), bytes);
const make = (name: string) => makePicture(name, folders);
const look = (name: string) => makePicture(name, { ...folders, media: null });
const media = () => readdirSync(folders.media).sort();
const plain = (width: number, height: number, background = '#c86464') =>
  sharp({ create: { width, height, channels: 3, background } });

test('a picture higher than a WebP can be is made smaller, and not lost', async () => {
  for (const [width, height] of [
    [1500, 30_000],
    [1, 20_000],
  ] as const) {
    put('tall.png', await plain(width, height).png().toBuffer());
    const made = await make('tall.png');
    expect(made).toMatchObject({ src: expect.stringMatching(/webp$/) });
    expect(await look('tall.png')).toEqual(made);
  }
});

test('a drawing’s name tells what is served of it, so that none stays that was cleaned otherwise', async () => {
  const names = [];
  for (const inside of ['<rect/>', '<script>alert(1)</script><rect/>', '<circle/>']) {
    put('a.svg', `<svg viewBox="0 0 1 1">${inside}</svg>`);
    names.push((await make('a.svg')) as { src: string });
  }
  const [one, cleaned, other] = names.map(({ src }) => src);
  expect([cleaned, media()]).toEqual([one, [one, other].map((src) => src!.split('/').at(-1)).sort()]);
});

describe('pictures without measure', () => {
  test.each([
    ['PNG of 30,000 × 30,000 pixels', 'a.png', () => pngBomb(30_000, 30_000)],
    ['PNG of 100,000 × 100,000 pixels', 'a.png', () => pngBomb(100_000, 100_000)],
    ['GIF of 60,000 × 60,000 pixels', 'a.gif', () => gif(60_000, 60_000, 1)],
    ['WebP of 16,000 × 16,000 pixels', 'a.webp', () => emptyWebp(16_000, 16_000)],
  ])('a %s is refused by its header, before a pixel is decoded', async (_, name, bytes) => {
    put(name, bytes());
    const before = process.memoryUsage().rss;
    expect(await make(name)).toEqual({
      reason: expect.stringMatching(/^\d+ × \d+ pixels, more than 100 million$/),
      cure: expect.stringMatching(/^a smaller one: /),
    });
    expect(await look(name)).toEqual(await make(name));
    // Decoded, the first of them has 900 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });

  test('an animation of five thousand pictures shows its first, and that is told', async () => {
    put('a.gif', gif(20, 10, 5000));
    expect(await make('a.gif')).toMatchObject({
      ...{ width: 20, height: 10 },
      lost: 'an animation of 5000 frames, of which only the first is shown',
    });
    expect(media()).toHaveLength(1);
  });

  test('a file of more than 60 MB is not read', async () => {
    put('a.png', 'x');
    truncateSync(join(folders.content, 'a.png'), 60_000_001);
    expect(await make('a.png')).toEqual({ reason: '60000001 bytes, more than 60 MB' });
  });
});

describe('files that are not what their names say', () => {
  test.each([
    ['page.jpg', '<!DOCTYPE html><script>alert(1)</script>', 'an HTML page, named .jpg'],
    ['drawing.png', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'an SVG drawing, named .png'],
    ['paper.png', '%PDF-1.7\n', 'a PDF document, named .png'],
    ['scan.jpg', 'II*\u0000\u0008', 'cannot be decoded: Input buffer contains unsupported image format'],
    ['nothing.webp', '', 'an empty file, named .webp'],
    ['words.gif', 'Just words.', 'no picture, named .gif'],
    ['page.svg', '<html><body>x</body></html>', 'not an SVG picture'],
  ])('%s is no picture: %s', async (name, bytes, reason) => {
    put(name, bytes);
    expect([await make(name), await look(name)]).toEqual([{ reason }, { reason }]);
  });

  test('a PNG named .jpg is shown, and told', async () => {
    put('a.jpg', await plain(10, 5).png().toBuffer());
    expect(await make('a.jpg')).toMatchObject({
      width: 10,
      misnamed: { found: 'a PNG picture named .jpg', ending: '.png' },
    });
  });

  test('a file that was cut is shown as far as it goes, and told, also where nothing is written', async () => {
    const noise = {
      create: {
        width: 300,
        height: 200,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    } as const;
    const shown: string[] = ['jpeg', 'png', 'gif'];
    for (const kind of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
      const whole = await sharp(noise)[kind]().toBuffer();
      put(`a.${kind}`, whole.subarray(0, whole.length / 2));
      // The second time its variants are there.
      const made = [await look(`a.${kind}`), await make(`a.${kind}`), await make(`a.${kind}`)];
      const wanted = shown.includes(kind)
        ? { isDamaged: true, width: 300 }
        : { reason: expect.stringMatching(/^cannot be/) };
      for (const one of made) expect(one, kind).toMatchObject(wanted);
    }
  });

  test('links, folders and what is not there are told without a path of this machine', async () => {
    writeFileSync(join(folders.publicFolder, '..', 'secret.png'), await plain(5, 5).png().toBuffer());
    symlinkSync(join(folders.publicFolder, '..', 'secret.png'), join(folders.content, 'link.png'));
    mkdirSync(join(folders.content, 'folder.png'));
    expect(await make('link.png')).toEqual({ reason: 'a symbolic link, which Backfile does not follow' });
    expect(await make('folder.png')).toEqual({ reason: 'it is not a file' });
    expect(await make('gone.png')).toEqual({ reason: 'there is no such file' });
    expect(await make('/gone.png')).toEqual({ reason: 'there is no such file' });
  });
});

const PLACE = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 22/1 0/1' }, IFD0: { Artist: 'Somebody' } };

describe('what a camera writes into a picture', () => {
  test('does not get into any variant: no place, and no more of a maker than rights', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret-place/></x:xmpmeta>';
    const camera = await plain(1800, 1200).withExif(PLACE).withXmp(xmp).jpeg().toBuffer();
    expect((await sharp(camera).metadata()).exif?.includes('Somebody')).toBe(true);
    put('a.jpg', camera);
    await make('a.jpg');
    const link = (await makeAttachment('a.jpg', folders)) as string;
    expect(media()).toHaveLength(5);
    for (const file of media()) {
      const bytes = readFileSync(join(folders.media, file));
      const { exif, xmp: found, iptc } = await sharp(bytes).metadata();
      expect([exif, iptc], file).toEqual([undefined, undefined]);
      expect(found?.toString()).toContain('<rdf:li>Somebody</rdf:li>');
      expect(/secret-place|GPS/.test(bytes.toString('latin1'))).toBe(false);
    }
    expect(await sharp(join(folders.media, link.replace('/media/', ''))).metadata()).toMatchObject({ width: 1800 });
  });

  test('turns it upright', async () => {
    // Left half red, right half blue, to be turned by 90 degrees: red comes to lie above.
    const right = await plain(20, 20, '#0000ff').png().toBuffer();
    const camera = plain(40, 20, '#ff0000').composite([{ input: right, left: 20, top: 0 }]);
    put('a.jpg', await camera.withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(await make('a.jpg')).toMatchObject({ width: 20, height: 40 });
    const { data, info } = await sharp(join(folders.media, media()[0]!))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([20, 40]);
    const [red, green, blue] = data.subarray((info.height - 1) * info.width * 3);
    expect(data[0]).toBeGreaterThan(200);
    expect([red! < 50, green! < 50, blue! > 200]).toEqual([true, true, true]);
  });

  test('colours of a wide profile are those of sRGB, and the profile is gone', async () => {
    const wide = await plain(8, 8, '#c86464').withIccProfile('p3').png().toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    // The same numbers, read as P3: a stronger red.
    const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    put('a.png', wide);
    await make('a.png');
    const made = sharp(join(folders.media, media()[0]!));
    expect((await made.metadata()).icc).toBeUndefined();
    const shown = await made.raw().toBuffer();
    expect(shown[0]! - raw[0]!).toBeGreaterThan(5);
    expect(Math.abs(shown[0]! - 0xc8)).toBeLessThan(5);
  });
});

describe('documents', () => {
  test.each(['a.html', 'a.svg', 'a.xml', 'a.js', 'a.mjs', 'a.xhtml', 'a.wasm', 'a.css', 'a.php', 'a.swf', 'noending'])(
    '%s is not served',
    async (name) => {
      put(name, 'x');
      expect(await makeAttachment(name, folders)).toBeNull();
    },
  );

  test('of more than 100 MB, links and pages named as pictures are told', async () => {
    put('a.pdf', 'x');
    truncateSync(join(folders.content, 'a.pdf'), 100_000_001);
    put('page.jpg', '<html>');
    symlinkSync('/etc/passwd', join(folders.content, 'link.txt'));
    expect(await makeAttachment('a.pdf', folders)).toEqual({ reason: '100000001 bytes, more than 100 MB' });
    expect(await makeAttachment('page.jpg', folders)).toEqual({ reason: 'an HTML page, named .jpg' });
    expect(await makeAttachment('link.txt', folders)).toEqual({
      reason: 'a symbolic link, which Backfile does not follow',
    });
  });

  test('a folder that cannot be written is a fault of the build and not of the picture', async () => {
    put('a.png', await plain(5, 5).png().toBuffer());
    put('a.pdf', '%PDF-');
    writeFileSync(folders.media, 'a file in its place');
    await expect(make('a.png')).rejects.toThrow();
    await expect(makeAttachment('a.pdf', folders)).rejects.toThrow();
  });
});

test('a picture that cannot be written ends the build, and is no problem of the article', async () => {
  const bench = new Workbench();
  try {
    mkdirSync(bench.content);
    mkdirSync(bench.cache);
    writeFileSync(join(bench.cache, 'media'), 'a file in its place');
    writeFileSync(join(bench.content, 'a.svg'), DRAWING);
    writeFileSync(join(bench.content, 'a.md'), articleText('A', '2020-01-02', '![A](a.svg)'));
    await expect(bench.build()).rejects.toThrow(/EEXIST|ENOTDIR/);
  } finally {
    bench.remove();
  }
});
