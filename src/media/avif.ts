import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureRights } from '../article/picture-rights.ts';
import type { PictureFormat } from '../body/body.ts';
import { keepFile } from '../cache/kept-files.ts';
import type { Decoding } from './decode.ts';
import { decode, decoded, withRights } from './decode.ts';
import type { PictureInput } from './picture-input.ts';

/** An AVIF that saves less than a tenth of the WebP is not worth a file. */
const WORTH = 0.9;
/** Effort 4, the encoder's default, takes five times as long, and its files are 5 % smaller. */
const EFFORT = 2;
/** At 20 less, AVIF has the structural similarity of WebP (`docs/internals/decisions/`). */
const LESS_QUALITY = 20;

/** The WebP variants beside which AVIF variants are made. */
export interface WebpVariants {
  stem: string;
  /** In ascending order. */
  widths: number[];
  quality: number;
  rights: PictureRights;
}

/**
 * Makes an AVIF beside each WebP variant, if the widest AVIF is smaller by a tenth. A marker in the cache records that
 * it is not.
 * @returns undefined if the AVIF is not smaller. If `media` is null, nothing is compared, and variants are returned
 *   whose files do not exist, so a build renders the text again.
 */
export async function avifOf(
  input: PictureInput,
  { stem, widths, quality, rights }: WebpVariants,
  decoding: Decoding,
  media: string | null,
): Promise<PictureFormat | undefined> {
  const nameOf = (width: number) => `${stem}-${width}.avif`;
  const variants = widths.map((width) => ({ path: `/media/${nameOf(width)}`, width }));
  const format = { type: 'image/avif', variants };
  if (media === null) return format;
  const marker = `${stem}.without-avif`;
  if (existsSync(join(media, marker))) return undefined;
  const encode = async (width: number): Promise<Buffer> => {
    const picture = decode(input, decoding).rotate().resize({ width });
    const options = { quality: Math.max(1, quality - LESS_QUALITY), effort: EFFORT, chromaSubsampling: '4:2:0' };
    return await decoded(withRights(picture, rights).avif(options).toBuffer());
  };
  const widest = widths.at(-1)!;
  if (!existsSync(join(media, nameOf(widest)))) {
    const bytes = await encode(widest);
    const isWorth = bytes.length <= WORTH * statSync(join(media, `${stem}-${widest}.webp`)).size;
    await keepFile(media, isWorth ? nameOf(widest) : marker, (path) => writeFile(path, isWorth ? bytes : ''));
    if (!isWorth) return undefined;
  }
  for (const width of widths)
    await keepFile(media, nameOf(width), async (path) => writeFile(path, await encode(width)));
  return format;
}
