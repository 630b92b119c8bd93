import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Picture } from '../body/body.ts';
import { sanitizeSvg } from '../body/svg/svg.ts';
import { keepFile } from '../cache/kept-files.ts';
import { readBytes, reasonOf } from '../read-bytes.ts';
import { cutText, slugify } from '../urls.ts';
import { photograph, pictureSize, SETTINGS } from './photograph.ts';
import { misnamed, pictureCure, pictureKind, seemsToBe } from './picture-kind.ts';
import { Unreadable } from './unreadable.ts';

const MAX_BYTES = 60_000_000;

export interface PictureFolders {
  content: string;
  publicFolder: string;
  /** Where variants are kept, by name; null when nothing may be written, and pictures are only looked at. */
  media: string | null;
}

/**
 * Makes a picture ready: WebP variants with their sizes, metadata left behind; SVG sanitized. Names hold a digest of the
 * picture and of the settings, so that a variant is made once. A file of the public folder is served as it is.
 * @throws what is no fault of the picture, such as a full disk.
 */
export async function makePicture(
  file: string,
  folders: PictureFolders,
): Promise<Picture | { reason: string; cure?: string }> {
  try {
    if (file.startsWith('/')) return await publicPicture(file, folders.publicFolder);
    const bytes = pictureBytes(join(folders.content, file), MAX_BYTES);
    const stem = cutText(slugify(basename(file, extname(file))), 60) || 'picture';
    if (isDrawing(file)) return await drawing(bytes, stem, folders);
    const kind = pictureKind(bytes);
    if (kind === null) return unshown(named(seemsToBe(bytes), file));
    const wrong = misnamed(kind, file);
    return {
      ...(await photograph(bytes, `${stem}-${digestOf(bytes)}`, folders.media)),
      ...(wrong ? { misnamed: wrong } : {}),
    };
  } catch (error) {
    if (error instanceof Unreadable) return unshown(error.message);
    throw error;
  }
}

function unshown(reason: string): { reason: string; cure?: string } {
  const cure = pictureCure(reason);
  return { reason, ...(cure ? { cure } : {}) };
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
const named = (what: string, file: string) => `${what}, named ${extname(file) || basename(file)}`;

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).update(SETTINGS).digest('hex').slice(0, 10);
}

async function publicPicture(path: string, publicFolder: string): Promise<Picture | { reason: string }> {
  const bytes = pictureBytes(join(publicFolder, path), MAX_BYTES);
  if (isDrawing(path)) {
    const svg = sanitizeSvg(bytes.toString('utf8'));
    return { src: path, ...('text' in svg && svg.width && svg.height ? { width: svg.width, height: svg.height } : {}) };
  }
  if (pictureKind(bytes) === null) return { reason: named(seemsToBe(bytes), path) };
  const { width, height } = await pictureSize(bytes);
  return { src: path, width, height };
}

/** Its name holds the digest of what is served: a drawing that an earlier version has kept is not taken for this one. */
async function drawing(bytes: Buffer, stem: string, folders: PictureFolders): Promise<Picture | { reason: string }> {
  const svg = sanitizeSvg(bytes.toString('utf8'));
  if ('reason' in svg) return svg;
  const file = `${stem}-${digestOf(Buffer.from(svg.text))}.svg`;
  if (folders.media !== null) await keepFile(folders.media, file, (path) => writeFile(path, svg.text));
  const [some, rest] = [svg.lost.slice(0, 5), svg.lost.length - 5];
  const lost = some.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return {
    src: `/media/${file}`,
    ...(svg.width && svg.height ? { width: svg.width, height: svg.height } : {}),
    ...(lost ? { lost } : {}),
  };
}
