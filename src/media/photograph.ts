import { writeFile } from 'node:fs/promises';
import type { SharpOptions } from 'sharp';
import sharp from 'sharp';
import type { Picture } from '../body/body.ts';
import { keepFile } from '../cache/kept-files.ts';
import { Unreadable } from './unreadable.ts';

/** Widths of the variants, in pixels: the text column on a phone, on a desk, and on dense screens. */
const WIDTHS = [480, 960, 1600];
const QUALITY = 78;
/** Part of every variant's name: other settings make other files. */
export const SETTINGS = `webp ${QUALITY} ${WIDTHS.join(' ')}`;
/** Pixels in one picture: 100 million is 10,000 × 10,000, and takes up to 400 MB while it is decoded. */
const MAX_PIXELS = 100_000_000;
/** The largest side of a WebP picture. */
const MAX_SIDE = 16_383;

const OPTIONS: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false };

/** The size of a picture as it is shown, turned upright; from its header alone. */
export interface PictureSize {
  width: number;
  height: number;
  /** Pictures in it: more than one in an animation. */
  frames: number;
}

/** @throws Unreadable where there is none, or more pixels than are decoded. */
export async function pictureSize(bytes: Buffer): Promise<PictureSize> {
  const header = await decoded(sharp(bytes, { ...OPTIONS, limitInputPixels: false }).metadata());
  const { width, height, orientation = 1, pages = 1 } = header;
  if (width * height > MAX_PIXELS)
    throw new Unreadable(`${width} × ${height} pixels, more than ${MAX_PIXELS / 1e6} million`);
  return { ...(orientation >= 5 ? { width: height, height: width } : { width, height }), frames: pages };
}

/**
 * WebP variants of a photograph, upright, in sRGB and without metadata: no place where it was made. They are kept in
 * `media`; where that is null it is decoded all the same, so that a broken one is told.
 */
export async function photograph(bytes: Buffer, name: string, media: string | null): Promise<Picture> {
  const { width, height, frames } = await pictureSize(bytes);
  const widest = Math.max(1, Math.min(width, WIDTHS.at(-1)!, Math.floor((MAX_SIDE * width) / height)));
  const widths = [...WIDTHS.filter((w) => w < widest), widest];
  await keepVariants(
    bytes,
    media,
    widths.map((w) => [`${name}-${w}.webp`, w]),
  );
  const largest = widths.at(-1)!;
  const variants = widths.map((w) => `/media/${name}-${w}.webp ${w}w`);
  return {
    src: `/media/${name}-${largest}.webp`,
    ...(variants.length > 1 ? { srcset: variants.join(', ') } : {}),
    width: largest,
    height: Math.min(MAX_SIDE, Math.max(1, Math.round((height * largest) / width))),
    ...(frames > 1 ? { lost: `an animation of ${frames} pictures, of which the first is shown` } : {}),
  };
}

/** A photograph in its full size, for a link to it; its name in `media`. */
export async function fullPhotograph(bytes: Buffer, name: string, media: string | null): Promise<string> {
  const { width } = await pictureSize(bytes);
  const file = `${name}-full.webp`;
  await keepVariants(bytes, media, [[file, Math.min(width, MAX_SIDE)]]);
  return file;
}

/** Keeps variants by their names and widths; where nothing is kept, the picture is decoded once. */
async function keepVariants(
  bytes: Buffer,
  media: string | null,
  variants: [file: string, width: number][],
): Promise<void> {
  if (media === null) await decoded(sharp(bytes, OPTIONS).resize(16, 16, { fit: 'fill' }).raw().toBuffer());
  else for (const [file, width] of variants) await keepVariant(bytes, media, file, width);
}

async function keepVariant(bytes: Buffer, media: string, file: string, width: number): Promise<void> {
  await keepFile(media, file, async (path) => {
    const made = await decoded(
      sharp(bytes, OPTIONS)
        .rotate()
        .resize({ width, height: MAX_SIDE, fit: 'inside' })
        .webp({ quality: QUALITY })
        .toBuffer(),
    );
    await writeFile(path, made);
  });
}

async function decoded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Unreadable(`cannot be decoded: ${(error as Error).message.split('\n')[0]?.trim()}`);
  }
}
