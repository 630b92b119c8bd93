import { writeFile } from 'node:fs/promises';
import satori from 'satori';
import type { OverlayOptions } from 'sharp';
import sharp from 'sharp';
import { keepFile } from '../../cache/kept-files.ts';
import { digest } from '../../digest.ts';
import type { LogoPicture } from '../../site/look.ts';
import type { ShareFont } from './share-fonts.ts';

/** The texts of a share image. */
export interface ShareCard {
  site: string;
  headline: string;
  section: string;
  date: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A colour, `#rrggbb`. */
  accent: string;
  /** In place of the archive's name. */
  logo?: LogoPicture;
}

/** The size that social networks recommend in their documentation; https://ogp.me/ gives none. */
export const SHARE_SIZE = { width: 1200, height: 630 };

const VERSION = 'share 2';
const MAX_LETTERS = 180;
const [LEFT_AND_RIGHT, ABOVE_AND_BELOW] = [72, 64];
/** The box of a logo. */
const LOGO = { width: 480, height: 64 };
/** Font sizes of the headline in pixels, each with the greatest number of letters and of lines. */
const SIZES: [letters: number, pixels: number, lines: number][] = [
  [60, 76, 4],
  [110, 62, 4],
  [MAX_LETTERS + 1, 50, 5],
];
/** Letters as wide as two others. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/**
 * Draws a share image as PNG. Text becomes outlines of the given fonts, so every machine draws the
 * same. Its name holds the digest of its content. If `media` is null, only the layout is computed.
 * @returns its address, or the letters that no font has.
 */
export async function sharePicture(
  card: ShareCard,
  fonts: ShareFont[],
  media: string | null,
): Promise<{ src: string; width: number; height: number } | { missing: string }> {
  const missing = new Set<string>();
  const svg = await satori(layOut(card, fonts) as Parameters<typeof satori>[0], {
    ...SHARE_SIZE,
    fonts: fonts as Parameters<typeof satori>[1]['fonts'],
    // Called for letters that no font has.
    loadAdditionalAsset: (_, letters) => {
      missing.add(letters);
      return Promise.resolve([]);
    },
  });
  if (missing.size > 0) return { missing: [...missing].join('').slice(0, 20) };
  const file = `share-${digest('bareFileName', VERSION, svg, card.logo?.path ?? '')}.png`;
  if (media !== null)
    await keepFile(media, file, async (path) => {
      const layer = card.logo && (await logoLayer(card.logo, card.dir));
      const drawn = sharp(Buffer.from(svg)).flatten({ background: '#fff' });
      const whole = layer ? drawn.composite([layer]) : drawn;
      await writeFile(path, await whole.png({ compressionLevel: 6 }).toBuffer());
    });
  return { src: `/media/${file}`, ...SHARE_SIZE };
}

/** The logo in its place: below, on the side where lines begin. */
async function logoLayer(logo: LogoPicture, dir: ShareCard['dir']): Promise<OverlayOptions> {
  const bytes = Buffer.from(logo.data, 'base64');
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  // A drawing has 72 dots per inch unless told otherwise.
  const density = Math.min(2400, Math.max(1, 72 * scale));
  const { data, info } = await sharp(bytes, logo.path.endsWith('.svg') ? { density } : {})
    .resize({ ...LOGO, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  return {
    input: data,
    left: dir === 'rtl' ? SHARE_SIZE.width - LEFT_AND_RIGHT - info.width : LEFT_AND_RIGHT,
    top: SHARE_SIZE.height - ABOVE_AND_BELOW - info.height,
  };
}

/** The headline of a share image: on one line, without emoji, and not too long. */
function headlineOf(text: string): string {
  const words = textOf(text);
  let width = 0;
  let fitting = '';
  for (const letter of words) {
    width += widthOf(letter);
    if (width > MAX_LETTERS) return `${fitting.replace(/\s\S*$/, '')}…`;
    fitting += letter;
  }
  return words;
}

/** The width of a text, in letters of common width. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

function textOf(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}(?<![\d#*©®™])|[\u200d\ufe0f\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/gu, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
}

function layOut(card: ShareCard, fonts: ShareFont[]): object {
  const headline = headlineOf(card.headline);
  const width = widthOf(headline);
  const [, pixels, lines] = SIZES.find(([letters]) => width <= letters) ?? SIZES.at(-1)!;
  const side = card.dir === 'rtl' ? 'right' : 'left';
  const line = (style: object, text: string) => ({
    type: 'div',
    props: { style: { display: 'block', textAlign: side, ...style }, children: text },
  });
  const above = [card.section, card.date].map(textOf).filter((text) => text !== '');
  const families = [...new Set(fonts.map(({ name }) => name))].join(', ');
  return {
    type: 'div',
    props: {
      lang: card.lang,
      style: {
        ...{ ...SHARE_SIZE, boxSizing: 'border-box', display: 'flex', flexDirection: 'column' },
        ...{
          justifyContent: 'space-between',
          padding: `${ABOVE_AND_BELOW}px ${LEFT_AND_RIGHT}px`,
          background: '#fff',
          color: '#1a1a1a',
        },
        ...{ borderTop: `20px solid ${card.accent}`, fontFamily: families, direction: card.dir },
      },
      children: [
        {
          type: 'div',
          props: {
            style: { display: 'flex', flexDirection: 'column' },
            children: [
              line({ fontSize: 30, color: card.accent, marginBottom: 20 }, above.join(' — ')),
              line(
                { fontSize: pixels, fontWeight: 700, lineHeight: 1.25, lineClamp: lines, wordBreak: 'break-word' },
                headline,
              ),
            ],
          },
        },
        card.logo
          ? { type: 'div', props: { style: { display: 'flex', height: LOGO.height } } }
          : line({ fontSize: 32, fontWeight: 700 }, textOf(card.site)),
      ],
    },
  };
}
