import { createHash } from 'node:crypto';
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../body/body.ts';
import { sanitizeSvg } from '../body/svg.ts';
import { keepFile } from '../cache/kept-files.ts';
import { slugify } from '../urls.ts';

/** Widths of the variants, in pixels: the text column on a phone, on a desk, and on dense screens. */
const WIDTHS = [480, 960, 1600];
const QUALITY = 78;
/** Part of every variant's name: other settings make other files. */
const SETTINGS = `webp ${QUALITY} ${WIDTHS.join(' ')}`;
/** Pixels in one picture: 100 million is 10,000 × 10,000. */
const MAX_PIXELS = 100_000_000;
const MAX_BYTES = 60_000_000;

export interface PictureFolders {
  content: string;
  publicFolder: string;
  /** Where variants are kept, by name; null when nothing may be written, and only sizes are read. */
  media: string | null;
}

/**
 * Makes a picture ready: WebP variants with their sizes, metadata left behind; SVG sanitized. Names hold a digest of the
 * picture and of the settings, so that a variant is made once. A file of the public folder is served as it is.
 */
export async function makePicture(file: string, folders: PictureFolders): Promise<Picture | { reason: string }> {
  try {
    if (file.startsWith('/')) return await publicPicture(file, folders.publicFolder);
    const path = join(folders.content, file);
    if ((await stat(path)).size > MAX_BYTES) return { reason: `larger than ${MAX_BYTES / 1e6} MB` };
    const bytes = await readFile(path);
    const digest = createHash('sha256').update(bytes).update(SETTINGS).digest('hex').slice(0, 10);
    const name = `${slugify(basename(file, extname(file))).slice(0, 60) || 'picture'}-${digest}`;
    return extname(file).toLowerCase() === '.svg'
      ? await drawing(bytes, name, folders)
      : await photograph(bytes, name, folders);
  } catch (error) {
    return { reason: (error as Error).message.split('\n')[0] ?? 'not a picture' };
  }
}

async function publicPicture(path: string, publicFolder: string): Promise<Picture> {
  const { width, height } = await sharp(join(publicFolder, path), { limitInputPixels: MAX_PIXELS }).metadata();
  return { src: path, width, height };
}

async function drawing(bytes: Buffer, name: string, folders: PictureFolders): Promise<Picture | { reason: string }> {
  const svg = sanitizeSvg(bytes.toString('utf8'));
  if (!svg) return { reason: 'not an SVG picture' };
  const file = `${name}.svg`;
  await keep(file, folders.media, (path) => writeFile(path, svg.text));
  return { src: `/media/${file}`, ...(svg.width && svg.height ? { width: svg.width, height: svg.height } : {}) };
}

async function photograph(bytes: Buffer, name: string, folders: PictureFolders): Promise<Picture> {
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false } as const;
  const { width: rawWidth, height: rawHeight, orientation = 1 } = await sharp(bytes, options).metadata();
  const [width, height] = orientation >= 5 ? [rawHeight, rawWidth] : [rawWidth, rawHeight];
  const widths = [...WIDTHS.filter((w) => w < width), Math.min(width, WIDTHS.at(-1)!)];
  for (const w of new Set(widths)) {
    await keep(`${name}-${w}.webp`, folders.media, (path) =>
      sharp(bytes, options).rotate().resize({ width: w }).webp({ quality: QUALITY }).toFile(path),
    );
  }
  const largest = widths.at(-1)!;
  const variants = [...new Set(widths)].map((w) => `/media/${name}-${w}.webp ${w}w`);
  const scaled = { width: largest, height: Math.max(1, Math.round((height * largest) / width)) };
  return {
    src: `/media/${name}-${largest}.webp`,
    ...(variants.length > 1 ? { srcset: variants.join(', ') } : {}),
    ...scaled,
  };
}

async function keep(file: string, media: string | null, make: (path: string) => Promise<unknown>): Promise<void> {
  if (media !== null) await keepFile(media, file, make);
}

/** Kinds of documents that are served as they are: nothing a browser would run. */
const DOCUMENTS =
  /\.(pdf|txt|csv|tsv|json|zip|epub|mp3|m4a|ogg|oga|opus|wav|flac|mp4|m4v|webm|ogv|vtt|docx?|xlsx?|pptx?|od[tsp]|rtf)$/i;
const PICTURES = /\.(png|jpe?g|gif|webp|avif)$/i;

/** Copies a document that an article links to; null when its kind is not served. */
export async function makeAttachment(file: string, folders: PictureFolders): Promise<string | null> {
  if (!DOCUMENTS.test(file) && !PICTURES.test(file)) return null;
  const path = join(folders.content, file);
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 10);
  const name = `${slugify(basename(file, extname(file))).slice(0, 60) || 'file'}-${digest}${extname(file).toLowerCase()}`;
  await keep(name, folders.media, (kept) => copyFile(path, kept));
  return `/media/${name}`;
}
