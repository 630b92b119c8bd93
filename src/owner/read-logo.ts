import { extname, join } from 'node:path';
import sharp from 'sharp';
import { sanitizeSvg } from '../body/svg/svg.ts';
import { digest } from '../digest.ts';
import { readBytes, reasonOf } from '../read-bytes.ts';
import type { LogoPicture } from '../site/look.ts';

const MAX_BYTES = 300_000;
const MAX_PIXELS = 20_000_000;

/** Why there is no logo. */
interface LogoFault {
  reason: string;
  /** Whether it contains what could run or load something. */
  isUnsafe?: true;
}

/**
 * Reads a logo of the content folder and prepares it for publication: a drawing without anything that could run, or a
 * picture re-encoded without its metadata.
 * @returns the picture, or why there is none.
 */
export async function readLogo(content: string, file: string): Promise<LogoPicture | LogoFault> {
  let bytes: Buffer;
  try {
    const read = readBytes(join(content, file), MAX_BYTES);
    if ('size' in read) return { reason: `${read.size} bytes, more than ${MAX_BYTES}` };
    bytes = read;
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  return extname(file).toLowerCase() === '.svg' ? drawing(bytes.toString('utf8')) : photograph(bytes);
}

function drawing(text: string): LogoPicture | LogoFault {
  const svg = sanitizeSvg(text);
  if ('reason' in svg) return svg;
  if (svg.lost.length > 0) return { reason: `it holds ${svg.lost.join(', ')}, which a logo must not`, isUnsafe: true };
  if (!svg.width || !svg.height) return { reason: 'it has neither a viewBox nor a width and a height' };
  return published(Buffer.from(svg.text), 'svg', svg.width, svg.height);
}

async function photograph(bytes: Buffer): Promise<LogoPicture | { reason: string }> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .rotate()
      .resize({ height: 400, withoutEnlargement: true })
      .webp({ lossless: true })
      .toBuffer({ resolveWithObject: true });
    return published(data, 'webp', info.width, info.height);
  } catch {
    return { reason: 'not a readable picture' };
  }
}

function published(bytes: Buffer, ending: string, width: number, height: number): LogoPicture {
  return { path: `/assets/logo-${digest('fileName', bytes)}.${ending}`, width, height, data: bytes.toString('base64') };
}
