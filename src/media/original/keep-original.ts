import { writeFile } from 'node:fs/promises';
import { keepFile } from '../../cache/kept-files.ts';
import { digest } from '../../digest.ts';
import type { PictureInput } from '../picture-input.ts';
import type { KeptMetadata } from './orientation-exif.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanTiff } from './clean-tiff.ts';
import { cleanWebp } from './clean-webp.ts';

/** How files are cleaned, by their kind, and their extension. */
const CLEANERS: Record<string, [clean: (bytes: Buffer, kept: KeptMetadata) => Buffer, ending: string]> = {
  JPEG: [cleanJpeg, 'jpg'],
  PNG: [cleanPng, 'png'],
  WebP: [cleanWebp, 'webp'],
  GIF: [cleanGif, 'gif'],
  TIFF: [cleanTiff, 'tif'],
};

/**
 * Stores a picture as it came: the same pixels, with the maker and the rights, without all other metadata. Its name
 * holds the digest of the published bytes.
 * @returns its path; undefined if a file of this kind cannot be cleaned, or if it is damaged.
 */
export async function keepOriginal(
  input: PictureInput,
  stem: string,
  kept: KeptMetadata,
  media: string | null,
): Promise<string | undefined> {
  const [clean, ending] = (input.kind !== 'pixels' && CLEANERS[input.kind]) || [];
  if (input.kind === 'pixels' || !clean) return undefined;
  let bytes: Buffer;
  try {
    bytes = clean(input.bytes, kept);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
  const name = `${stem}-${digest('fileName', bytes)}-original.${ending}`;
  if (media !== null) await keepFile(media, name, (path) => writeFile(path, bytes));
  return `/media/${name}`;
}
