import { writeFile } from 'node:fs/promises';
import type { Sharp, SharpOptions } from 'sharp';
import sharp from 'sharp';
import type { Picture } from '../body/body.ts';
import { keepFile } from '../cache/kept-files.ts';
import type { PictureInput } from './picture-input.ts';
import { framesOfPng } from './picture-input.ts';
import { SMALLER } from './picture-kind.ts';
import { Unreadable } from './unreadable.ts';

/** Widths of the variants, in pixels: a list, the text column on a phone, on a desk, and on dense screens. */
const WIDTHS = [256, 480, 960, 1600];
const QUALITY = 78;
/** Part of every variant's name: other settings make other files. */
export const SETTINGS = `webp ${QUALITY} ${WIDTHS.join(' ')}, animated 960`;
/** Pixels in one picture: 100 million is 10,000 × 10,000, and takes up to 400 MB while it is decoded. */
const MAX_PIXELS = 100_000_000;
/** The largest side of a WebP picture. */
const MAX_SIDE = 16_383;
/** Of an animation one variant is made: each takes as long as all its pictures. */
const ANIMATED = { frames: 1000, width: 960 };

/** How a picture is decoded: whole, or as far as it can be, with all pictures of an animation or its first. */
interface Decoding {
  isDamaged?: boolean;
  isAnimated?: boolean;
}

/** The size of a picture as it is shown, turned upright; from its header alone. */
export interface PictureSize {
  width: number;
  height: number;
  /** Pictures in it: more than one in an animation. */
  frames: number;
  /** Whether all of them can be shown, one after the other. */
  isAnimated: boolean;
}

/** @throws Unreadable where there is none, or more pixels than are decoded. */
export async function pictureSize(input: PictureInput): Promise<PictureSize> {
  const header = await decoded(open(input, { isDamaged: true }, { limitInputPixels: false }).metadata());
  const { width, height, orientation = 1, pages = 1 } = header;
  if (width * height > MAX_PIXELS)
    throw new Unreadable(`${width} × ${height} pixels, more than ${MAX_PIXELS / 1e6} million`, SMALLER);
  const moves = input.kind === 'GIF' || input.kind === 'WebP';
  const frames = input.kind === 'PNG' ? framesOfPng(input.bytes) : moves ? pages : 1;
  const isAnimated = moves && frames > 1 && frames <= ANIMATED.frames && width * height * frames <= MAX_PIXELS;
  return { ...(orientation >= 5 ? { width: height, height: width } : { width, height }), frames, isAnimated };
}

/**
 * WebP variants of a photograph, upright, in sRGB and without metadata: no place where it was made. An animation stays one.
 * They are kept in `media`; where that is null it is decoded all the same, so that a broken one is told.
 */
export async function photograph(input: PictureInput, name: string, media: string | null): Promise<Picture> {
  const { width, height, frames, isAnimated } = await pictureSize(input);
  const limit = isAnimated ? ANIMATED.width : WIDTHS.at(-1)!;
  const widest = Math.max(1, Math.min(width, limit, Math.floor((MAX_SIDE * width) / height)));
  const widths = isAnimated ? [widest] : [...WIDTHS.filter((w) => w < widest), widest];
  const { stem, isDamaged } = await keepVariants(input, name, media, { isAnimated, widths });
  const largest = widths.at(-1)!;
  const variants = widths.map((w) => `/media/${stem}-${w}.webp ${w}w`);
  return {
    src: `/media/${stem}-${largest}.webp`,
    ...(variants.length > 1 ? { srcset: variants.join(', ') } : {}),
    width: largest,
    height: Math.min(MAX_SIDE, Math.max(1, Math.round((height * largest) / width))),
    ...(frames > 1 && !isAnimated ? { lost: `an animation of ${frames} pictures, of which the first is shown` } : {}),
    ...(isDamaged ? { isDamaged } : {}),
  };
}

/** A photograph in its full size, for a link to it; its name in `media`. */
export async function fullPhotograph(input: PictureInput, name: string, media: string | null): Promise<string> {
  const { width, isAnimated } = await pictureSize(input);
  const widths = [Math.min(width, MAX_SIDE)];
  const { stem } = await keepVariants(input, `${name}-full`, media, { isAnimated, widths });
  return `${stem}-${widths[0]}.webp`;
}

/**
 * Keeps variants by their widths; where nothing is kept, the picture is decoded once. A damaged one is decoded as far as it
 * can be, as browsers do, and its variants have other names: a build that finds them kept knows that it is damaged.
 */
async function keepVariants(
  input: PictureInput,
  name: string,
  media: string | null,
  { isAnimated, widths }: { isAnimated: boolean; widths: number[] },
): Promise<{ stem: string; isDamaged: boolean }> {
  const keep = async (stem: string, decoding: Decoding) => {
    if (media === null) await decoded(open(input, decoding).resize(16, 16, { fit: 'fill' }).raw().toBuffer());
    else for (const width of widths) await keepVariant(input, media, `${stem}-${width}.webp`, width, decoding);
  };
  try {
    await keep(name, { isAnimated });
    return { stem: name, isDamaged: false };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await keep(`${name}-damaged`, { isAnimated, isDamaged: true });
    return { stem: `${name}-damaged`, isDamaged: true };
  }
}

async function keepVariant(
  input: PictureInput,
  media: string,
  file: string,
  width: number,
  decoding: Decoding,
): Promise<void> {
  await keepFile(media, file, async (path) => {
    const picture = open(input, decoding);
    // An animation has no orientation, and cannot be turned.
    const upright = decoding.isAnimated ? picture : picture.rotate();
    const size = { width, height: MAX_SIDE, fit: 'inside' } as const;
    await writeFile(path, await decoded(upright.resize(size).webp({ quality: QUALITY }).toBuffer()));
  });
}

function open(input: PictureInput, { isDamaged, isAnimated }: Decoding, more: SharpOptions = {}): Sharp {
  const failOn = isDamaged ? 'none' : 'error';
  const options: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn, animated: isAnimated === true, ...more };
  if (input.kind !== 'pixels') return sharp(input.bytes, options);
  const { data, width, height } = input.pixels;
  return sharp(data, { ...options, raw: { width, height, channels: 4 } });
}

async function decoded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Unreadable(`cannot be decoded: ${(error as Error).message.split('\n')[0]?.trim()}`);
  }
}
