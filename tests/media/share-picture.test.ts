import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { shareFonts } from '../../src/media/share/share-fonts.ts';
import type { ShareCard } from '../../src/media/share/share-picture.ts';
import { sharePicture } from '../../src/media/share/share-picture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let media: string;
let content: string;

beforeEach(() => {
  const folder = temporaryFolder();
  [media, content] = [join(folder, 'media'), join(folder, 'content')];
  mkdirSync(content);
});

const CARD: ShareCard = {
  ...{ site: 'The Archive', headline: 'Summit', section: 'World', date: '10 November 2020' },
  ...{ lang: 'en', dir: 'ltr', accent: '#b01030' },
};
const draw = (card: Partial<ShareCard>, files: string[] = []) =>
  sharePicture({ ...CARD, ...card }, shareFonts(content, files).fonts, media);

/** How dark a part of a picture is in the mean, and at its darkest: 0 for white. */
async function ink(src: string, [left, top, width, height]: [number, number, number, number]) {
  const file = join(media, src.replace('/media/', ''));
  const part = await sharp(file).extract({ left, top, width, height }).greyscale().png().toBuffer();
  const [grey] = (await sharp(part).stats()).channels;
  return { mean: 255 - grey!.mean, most: 255 - grey!.min };
}
const LEFT: [number, number, number, number] = [0, 60, 600, 400];
const RIGHT: [number, number, number, number] = [600, 60, 600, 400];

async function drawn(card: Partial<ShareCard>): Promise<string> {
  const made = await draw(card);
  if (!('src' in made)) throw new Error(`no font has ${made.missing}`);
  return made.src;
}

describe('a picture for sharing', () => {
  test('has the size that social sites ask for, and the name of what it shows', async () => {
    const [one, again, other] = [await drawn({}), await drawn({}), await drawn({ headline: 'Summits' })];
    expect([again === one, other === one]).toEqual([true, false]);
    const names = readdirSync(media).filter((name) => name.startsWith('share-'));
    expect(names.length).toBe(2);
    const metadata = await sharp(join(media, names[0]!)).metadata();
    expect([metadata.format, metadata.width, metadata.height]).toEqual(['png', 1200, 630]);
  });

  test('is drawn once', async () => {
    const src = await drawn({});
    const file = join(media, src.replace('/media/', ''));
    const before = statSync(file).mtimeMs;
    await drawn({});
    expect(statSync(file).mtimeMs).toBe(before);
  });

  test('begins where its script begins', async () => {
    const left = await drawn({ headline: 'Short' });
    const right = await drawn({ headline: 'خبر', section: 'جهان', lang: 'fa', dir: 'rtl', date: '' });
    expect((await ink(left, LEFT)).mean).toBeGreaterThan(4 * (await ink(left, RIGHT)).mean);
    expect((await ink(right, RIGHT)).mean).toBeGreaterThan(4 * (await ink(right, LEFT)).mean);
  });

  test.each([
    'Zażółć gęślą jaźń',
    'Съезд народных депутатов',
    'Σύνοδος κορυφής',
    'सम्मेलन',
    'قمة جنيف',
    'نشست ژنو می‌شود',
  ])('draws %s with the fonts that come with Backfile', async (headline) =>
    expect(await draw({ headline })).toHaveProperty('src'),
  );

  test.each([
    ['600 letters', 'Summit of leaders '.repeat(34)],
    ['one word of 600 letters', 'a'.repeat(600)],
    ['emoji', '🎉 Summit 👩‍👩‍👧 of 🇨🇭 leaders ❤️'],
    ['nothing but an emoji', '🎉'],
    ['markup', '<script>alert(1)</script> & "quotes"'],
    ['control characters', 'a\u0000b\u202ec\nd'],
  ])('of a headline of %s is drawn', async (_, headline) => {
    const src = await drawn({ headline });
    // Nothing runs over the edges.
    for (const edge of [
      [1140, 40, 60, 580],
      [0, 40, 60, 580],
      [0, 600, 1200, 30],
    ] as [number, number, number, number][])
      expect((await ink(src, edge)).most).toBe(0);
  });

  test('shows the logo in place of the name, on the side where lines begin', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><rect width="3" height="1" fill="#000"/></svg>';
    const png = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    const left: [number, number, number, number] = [72, 502, 192, 64];
    const right: [number, number, number, number] = [936, 502, 192, 64];
    for (const [ending, bytes] of [
      ['svg', Buffer.from(svg)],
      ['webp', png],
    ] as const) {
      const logo = { path: `/assets/logo-1.${ending}`, width: 3, height: 1, data: bytes.toString('base64') };
      expect((await ink(await drawn({ logo }), left)).mean, ending).toBeGreaterThan(250);
      const turned = await drawn({ logo, headline: 'خبر', section: '', date: '', lang: 'fa', dir: 'rtl' });
      expect([(await ink(turned, right)).mean > 250, (await ink(turned, left)).most]).toEqual([true, 0]);
    }
  });

  test('names letters that no font has', async () => {
    expect(await draw({ headline: 'Summit 会談' })).toEqual({ missing: expect.stringContaining('会') });
    expect(readdirSync(join(media, '..'))).toEqual(['content']);
  });
});

test('a font of the owner comes first; a file that is none is named', () => {
  const { data } = shareFonts(content, []).fonts[0]!;
  writeFileSync(join(content, 'own.woff'), data);
  writeFileSync(join(content, 'none.ttf'), readFileSync(import.meta.filename));
  const { fonts, faults } = shareFonts(content, ['own.woff', 'none.ttf', 'gone.otf']);
  expect(fonts[0]!.name).toBe('own-woff');
  expect(faults).toEqual(['none.ttf: not a TrueType, OpenType or WOFF font', 'gone.otf: there is no such file']);
});
