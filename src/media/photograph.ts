import { writeFile } from 'node:fs/promises';
import type { PictureRights } from '../article/picture-rights.ts';
import type { Picture, PictureFormat } from '../body/body.ts';
import { keepFile } from '../cache/kept-files.ts';
import type { PictureSettings } from '../site/reach/reach.ts';
import { avifOf } from './avif.ts';
import type { Decoding } from './decode.ts';
import { decode, decoded, MAX_PIXELS, withRights } from './decode.ts';
import type { PictureInput } from './picture-input.ts';
import { framesOfPng } from './picture-input.ts';
import { SMALLER } from './picture-kind.ts';
import { rightsOf } from './rights/rights.ts';
import { Unreadable } from './unreadable.ts';

/** Part of every variant's name, because other settings make other files. */
export function settingsOf({ quality, widths, avif }: PictureSettings): string {
  return `webp ${quality} ${widths.join(' ')}, animated 960, with rights${avif ? ', avif of effort 2' : ''}`;
}

/** The largest side of a WebP picture. */
const MAX_SIDE = 16_383;
/** The largest size in mail programs, and the size that social networks ask for. */
const JPEG_SIDES = { width: 1200, height: 2400 };
/** The version number of files with another structure. */
const BIG_TIFF = 43;
/** An animation gets only one variant, because each takes as long as all its frames. */
const ANIMATED = { frames: 1000, width: 960 };

/** Formats beside WebP, the best first: whether the owner wants one, and what makes it. */
const FORMATS = [{ isWanted: ({ avif }: PictureSettings) => avif, make: avifOf }];

/** The size of a picture as displayed, after rotation, from its header. */
export interface PictureSize {
  width: number;
  height: number;
  /** How to turn its pixels, 1 to 8, as in EXIF. */
  orientation: number;
  /** The number of frames: more than one in an animation. */
  frames: number;
  /** Whether all of its frames can be shown. */
  isAnimated: boolean;
  /** The rights in the file's metadata, and which of its metadata are broken. */
  rights: PictureRights;
  unread: string[];
}

/** @throws Unreadable if there is no picture, or if it has too many pixels. */
export async function pictureSize(input: PictureInput): Promise<PictureSize> {
  const header = await decoded(decode(input, { isDamaged: true }, { limitInputPixels: false }).metadata());
  const { width, height, orientation = 1, pages = 1 } = header;
  if (width * height > MAX_PIXELS)
    throw new Unreadable(`${width} × ${height} pixels, more than ${MAX_PIXELS / 1e6} million`, SMALLER);
  const moves = input.kind === 'GIF' || input.kind === 'WebP';
  const frames = input.kind === 'PNG' ? framesOfPng(input.bytes) : moves ? pages : 1;
  const isAnimated = moves && frames > 1 && frames <= ANIMATED.frames && width * height * frames <= MAX_PIXELS;
  const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
  // A TIFF file has the structure of EXIF, and the decoder does not extract it.
  const isTiff = input.kind === 'TIFF' && !input.bytes.subarray(2, 4).includes(BIG_TIFF);
  const metadata = isTiff ? { ...header, exif: header.exif ?? input.bytes } : header;
  return { ...upright, orientation, frames, isAnimated, ...rightsOf(metadata) };
}

/**
 * Makes the WebP variants of a photograph, upright and in sRGB. Of its metadata they keep only the maker and the
 * rights, not the place or the device. An animation stays one. The variants are stored in `media`. If that is null, the
 * picture is still decoded, so that a broken one is reported.
 */
export async function photograph(
  input: PictureInput,
  name: string,
  media: string | null,
  settings: PictureSettings,
): Promise<Picture> {
  const { width, height, frames, isAnimated, rights, unread } = await pictureSize(input);
  const limit = isAnimated ? ANIMATED.width : settings.widths.at(-1)!;
  const widest = Math.max(1, Math.min(width, limit, Math.floor((MAX_SIDE * width) / height)));
  const widths = isAnimated ? [widest] : [...settings.widths.filter((w) => w < widest), widest];
  const { stem, isDamaged } = await keepVariants(input, name, media, { ...settings, isAnimated, widths, rights });
  const formats: PictureFormat[] = [];
  for (const { isWanted, make } of FORMATS) {
    const webp = { stem, widths, quality: settings.quality, rights };
    const format = isWanted(settings) && !isAnimated ? await make(input, webp, { isDamaged }, media) : undefined;
    if (format) formats.push(format);
  }
  const largest = widths.at(-1)!;
  const variants = widths.map((w) => ({ path: `/media/${stem}-${w}.webp`, width: w }));
  return {
    src: `/media/${stem}-${largest}.webp`,
    ...(variants.length > 1 ? { variants } : {}),
    ...(formats.length > 0 ? { formats } : {}),
    width: largest,
    height: Math.min(MAX_SIDE, Math.max(1, Math.round((height * largest) / width))),
    ...(frames > 1 && !isAnimated
      ? { lost: `an animation of ${frames} frames, of which only the first is shown` }
      : {}),
    ...(isDamaged ? { isDamaged } : {}),
    ...(Object.keys(rights).length > 0 ? { rights } : {}),
    ...(unread.length > 0 ? { unread: unread.join(' and ') } : {}),
  };
}

/** A photograph in full size, for a link to it. Returns its name in `media`. */
export async function fullPhotograph(
  input: PictureInput,
  name: string,
  media: string | null,
  { quality }: PictureSettings,
): Promise<string> {
  const { width, isAnimated, rights } = await pictureSize(input);
  const widths = [Math.min(width, MAX_SIDE)];
  const { stem } = await keepVariants(input, `${name}-full`, media, { quality, isAnimated, widths, rights });
  return `${stem}-${widths[0]}.webp`;
}

/** A photograph as JPEG, for mail programs and shared links. Returns its size, and its name in `media`. */
export async function jpegOf(
  input: PictureInput,
  name: string,
  media: string | null,
  { quality }: PictureSettings,
): Promise<{ file: string; width: number; height: number }> {
  const size = await pictureSize(input);
  const scale = Math.min(1, JPEG_SIDES.width / size.width, JPEG_SIDES.height / size.height);
  const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const file = `${name}-${width}.jpg`;
  if (media !== null)
    await keepFile(media, file, async (path) => {
      // It was decoded before, so tolerate damage here.
      const picture = decode(input, { isDamaged: true }).rotate().resize({ width, height, fit: 'fill' });
      const opaque = withRights(picture.flatten({ background: '#fff' }), size.rights);
      await writeFile(path, await decoded(opaque.jpeg({ quality }).toBuffer()));
    });
  return { file, width, height };
}

/** How variants are encoded. */
interface Encoding {
  isAnimated: boolean;
  widths: number[];
  quality: number;
  rights: PictureRights;
}

/**
 * Stores variants by their widths. If nothing is stored, the picture is decoded once. A damaged picture is decoded as
 * far as possible, as in browsers. Its variants get other names, so a build that finds them knows that the picture is
 * damaged.
 */
async function keepVariants(
  input: PictureInput,
  name: string,
  media: string | null,
  { isAnimated, widths, ...encoding }: Encoding,
): Promise<{ stem: string; isDamaged: boolean }> {
  const keep = async (stem: string, decoding: Decoding) => {
    if (media === null) await decoded(decode(input, decoding).resize(16, 16, { fit: 'fill' }).raw().toBuffer());
    else
      for (const width of widths)
        await keepVariant(input, media, `${stem}-${width}.webp`, { width, ...encoding }, decoding);
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
  { width, quality, rights }: Pick<Encoding, 'quality' | 'rights'> & { width: number },
  decoding: Decoding,
): Promise<void> {
  await keepFile(media, file, async (path) => {
    const picture = decode(input, decoding);
    // An animation has no orientation and cannot be rotated.
    const upright = decoding.isAnimated ? picture : picture.rotate();
    const size = { width, height: MAX_SIDE, fit: 'inside' } as const;
    await writeFile(path, await decoded(withRights(upright.resize(size), rights).webp({ quality }).toBuffer()));
  });
}
