import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { NoPicture } from '../body/body.ts';
import { keepFile } from '../cache/kept-files.ts';
import { digest } from '../digest.ts';
import { PICTURE_DEFAULTS } from '../site/reach/read-pictures.ts';
import { cutText, slugify } from '../urls.ts';
import { fullPhotograph, pictureSize, settingsOf } from './photograph.ts';
import { pictureInput } from './picture-input.ts';
import { PICTURE_NAME, pictureKind, seemsToBe } from './picture-kind.ts';
import type { PictureFolders } from './pictures.ts';
import { pictureBytes } from './pictures.ts';
import { reasonWithCure, Unreadable } from './unreadable.ts';

/** Kinds of documents that we publish unchanged. Browsers run none of them. */
const DOCUMENTS =
  /\.(pdf|txt|csv|tsv|json|zip|epub|mp3|m4a|aac|ogg|oga|opus|wav|weba|flac|mp4|m4v|mov|webm|ogv|vtt|docx?|xlsx?|pptx?|od[tsp]|rtf)$/i;
const MAX_BYTES = 100_000_000;

/**
 * Prepares a document that an article links to. Returns its path, null if its kind is not published, or the reason why
 * it cannot be. A picture is re-encoded in full size, so that its metadata do not reveal where it was taken.
 * @throws for faults of the machine, such as a full disk.
 */
export async function makeAttachment(file: string, folders: PictureFolders): Promise<string | null | NoPicture> {
  if (!DOCUMENTS.test(file) && !PICTURE_NAME.test(file)) return null;
  try {
    const bytes = pictureBytes(join(folders.content, file), MAX_BYTES);
    const isPicture = PICTURE_NAME.test(file);
    const settings = folders.pictures ?? PICTURE_DEFAULTS;
    const mark = digest('fileName', bytes, isPicture ? settingsOf(settings) : '');
    const name = `${cutText(slugify(basename(file, extname(file))), 60) || 'file'}-${mark}`;
    if (!isPicture) return await document(bytes, `${name}${extname(file).toLowerCase()}`, folders.media);
    const kind = pictureKind(bytes, file);
    if (kind === null) {
      const { what, cure } = seemsToBe(bytes, basename(file));
      return { reason: `${what}, named ${extname(file)}`, ...(cure ? { cure } : {}) };
    }
    const input = pictureInput(bytes, kind);
    const { frames, isAnimated } = await pictureSize(input);
    // An animation too long to re-encode. A GIF does not reveal where it was made.
    if (kind === 'GIF' && frames > 1 && !isAnimated) return await document(bytes, `${name}.gif`, folders.media);
    return `/media/${await fullPhotograph(input, name, folders.media, settings)}`;
  } catch (error) {
    if (error instanceof Unreadable) return reasonWithCure(error);
    throw error;
  }
}

async function document(bytes: Buffer, name: string, media: string | null): Promise<string> {
  if (media !== null) await keepFile(media, name, (path) => writeFile(path, bytes));
  return `/media/${name}`;
}
