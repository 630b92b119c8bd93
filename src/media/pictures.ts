import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { NoPicture, Picture } from '../body/body.ts';
import { sanitizeSvg } from '../body/svg/svg.ts';
import { keepFile } from '../cache/kept-files.ts';
import { digest } from '../digest.ts';
import { readBytes, reasonOf } from '../read-bytes.ts';
import type { PictureSettings } from '../site/reach/reach.ts';
import { PICTURE_DEFAULTS } from '../site/reach/read-pictures.ts';
import { cutText, slugify } from '../urls.ts';
import { keepOriginal } from './original/keep-original.ts';
import { jpegOf, photograph, pictureSize, settingsOf } from './photograph.ts';
import type { PictureInput } from './picture-input.ts';
import { pictureInput } from './picture-input.ts';
import { misnamed, pictureKind, seemsToBe } from './picture-kind.ts';
import { printXmp } from './rights/print-xmp.ts';
import { reasonWithCure, Unreadable } from './unreadable.ts';

const MAX_BYTES = 60_000_000;

export interface PictureFolders {
  content: string;
  publicFolder: string;
  /** The folder of variants. Null if nothing may be written, and pictures are only checked. */
  media: string | null;
  /** How pictures are encoded, if the owner sets it. */
  pictures?: PictureSettings;
}

/**
 * Prepares a picture: WebP variants with their sizes and without metadata; or sanitized SVG. Names hold a digest of the
 * picture and the settings, so each variant is made once. A file of the public folder is served unchanged.
 * @throws for faults of the machine, such as a full disk.
 */
export async function makePicture(file: string, folders: PictureFolders): Promise<Picture | NoPicture> {
  try {
    if (file.startsWith('/')) return await publicPicture(file, folders.publicFolder);
    const bytes = pictureBytes(join(folders.content, file), MAX_BYTES);
    const stem = stemOf(file);
    if (isDrawing(file)) return await drawing(bytes, stem, folders);
    const kind = pictureKind(bytes, file);
    if (kind === null) return noPicture(bytes, file);
    const wrong = misnamed(kind, file);
    const settings = folders.pictures ?? PICTURE_DEFAULTS;
    const input = pictureInput(bytes, kind);
    const made = await photograph(input, `${stem}-${pictureDigest(bytes, settings)}`, folders.media, settings);
    const original = settings.originals && !made.isDamaged ? await originalOf(input, stem, folders.media) : undefined;
    return { ...made, ...(original ? { original } : {}), ...(wrong ? { misnamed: wrong } : {}) };
  } catch (error) {
    if (error instanceof Unreadable) return reasonWithCure(error);
    throw error;
  }
}

/**
 * A picture of the content folder as JPEG. Null for a drawing, a public file, an animation, or a file that is not a
 * picture.
 */
export async function makeJpeg(
  file: string,
  folders: PictureFolders,
): Promise<{ src: string; width: number; height: number } | null> {
  if (file.startsWith('/') || isDrawing(file)) return null;
  try {
    const bytes = pictureBytes(join(folders.content, file), MAX_BYTES);
    const kind = pictureKind(bytes, file);
    if (kind === null || kind === 'GIF') return null;
    const settings = folders.pictures ?? PICTURE_DEFAULTS;
    const name = `${stemOf(file)}-${pictureDigest(bytes, settings)}`;
    const { file: made, ...size } = await jpegOf(pictureInput(bytes, kind), name, folders.media, settings);
    return { src: `/media/${made}`, ...size };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

async function originalOf(input: PictureInput, stem: string, media: string | null): Promise<string | undefined> {
  const { orientation, rights } = await pictureSize(input);
  const packet = printXmp(rights);
  return await keepOriginal(input, stem, { orientation, ...(packet === undefined ? {} : { packet }) }, media);
}

function stemOf(file: string): string {
  return cutText(slugify(basename(file, extname(file))), 60) || 'picture';
}

/** @throws Unreadable */
export function pictureBytes(path: string, limit: number): Buffer {
  let bytes: ReturnType<typeof readBytes>;
  try {
    bytes = readBytes(path, limit);
  } catch (error) {
    throw new Unreadable(reasonOf(error));
  }
  if (!('size' in bytes)) return bytes;
  throw new Unreadable(`${bytes.size} bytes, more than ${limit / 1e6} MB`);
}

const isDrawing = (file: string) => extname(file).toLowerCase() === '.svg';

function noPicture(bytes: Buffer, file: string): NoPicture {
  const { what, cure } = seemsToBe(bytes, basename(file));
  const reason = `${what}, named ${extname(file) || basename(file)}`;
  return { reason, ...(cure ? { cure } : {}) };
}

function pictureDigest(bytes: Buffer, settings: PictureSettings = PICTURE_DEFAULTS): string {
  return digest('fileName', bytes, settingsOf(settings));
}

async function publicPicture(path: string, publicFolder: string): Promise<Picture | NoPicture> {
  const bytes = pictureBytes(join(publicFolder, path), MAX_BYTES);
  if (isDrawing(path)) {
    const svg = sanitizeSvg(bytes.toString('utf8'));
    return { src: path, ...('text' in svg && svg.width && svg.height ? { width: svg.width, height: svg.height } : {}) };
  }
  const kind = pictureKind(bytes, path);
  if (kind === null) return noPicture(bytes, path);
  if (kind === 'TIFF')
    return { reason: 'a TIFF picture, which few browsers show', cure: 'the file in the content folder' };
  const { width, height } = await pictureSize(pictureInput(bytes, kind));
  return { src: path, width, height };
}

/**
 * Its name holds the digest of the published bytes, so a drawing from an earlier version is not mistaken for this one.
 */
async function drawing(bytes: Buffer, stem: string, folders: PictureFolders): Promise<Picture | NoPicture> {
  const svg = sanitizeSvg(bytes.toString('utf8'));
  if ('reason' in svg) return svg;
  const file = `${stem}-${pictureDigest(Buffer.from(svg.text))}.svg`;
  if (folders.media !== null) await keepFile(folders.media, file, (path) => writeFile(path, svg.text));
  const [some, rest] = [svg.lost.slice(0, 5), svg.lost.length - 5];
  const lost = some.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return {
    src: `/media/${file}`,
    ...(svg.width && svg.height ? { width: svg.width, height: svg.height } : {}),
    ...(lost ? { lost } : {}),
  };
}
