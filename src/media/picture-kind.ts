/** Kinds of pictures that are read, by their first bytes. */
export type PictureKind = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'AVIF' | 'TIFF' | 'BMP' | 'ICO';

const ENDINGS: Record<PictureKind, RegExp> = {
  PNG: /\.a?png$/i,
  JPEG: /\.(jpe?g|jpe|jfif)$/i,
  GIF: /\.gif$/i,
  WebP: /\.webp$/i,
  AVIF: /\.avif$/i,
  TIFF: /\.tiff?$/i,
  BMP: /\.(bmp|dib)$/i,
  ICO: /\.ico$/i,
};

/** Names of pictures, those that cannot be shown among them. */
export const PICTURE_NAME =
  /\.(a?png|jpe?g|jpe|jfif|gif|webp|avif|tiff?|bmp|dib|ico|hei[cf]|nef|nrw|arw|sr[2fw]|dng|cr[23w]|pef|orf|raf|rw2|3fr|iiq)$/i;

/** Cameras' own files, of which many begin like a TIFF picture. */
const RAW_NAME = /\.(nef|nrw|arw|sr[2fw]|dng|cr[23w]|pef|orf|raf|rw2|3fr|iiq)$/i;
const RAW = /^(II\*\u0000.{4}CR|II(RO|RS|U\u0000)|MMOR|FUJIFILMCCD-RAW|.{4}ftypcrx)/s;
const TIFF = /^(II[*+]\u0000|MM\u0000[*+])/;
/** The sizes that the second header of a bitmap may have. */
const BMP_HEADERS = new Set([12, 40, 52, 56, 64, 108, 124]);

/**
 * What a file is by its first bytes: no decoder gets to see anything else. Its name tells only a camera's own files from
 * TIFF pictures. Sources: PNG 5.2, JPEG B.1.1.3, GIF89a 17, RFC 9649 (WebP), AVIF 4, TIFF 6.0 section 2.
 */
export function pictureKind(bytes: Buffer, name: string): PictureKind | null {
  const start = bytes.toString('latin1', 0, 32);
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'PNG';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'JPEG';
  if (/^GIF8[79]a/.test(start)) return 'GIF';
  if (/^RIFF.{4}WEBP/s.test(start)) return 'WebP';
  if (brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis')) return 'AVIF';
  if (TIFF.test(start)) return isRaw(start, name) ? null : 'TIFF';
  if (start.startsWith('BM') && bytes.length > 26 && BMP_HEADERS.has(bytes.readUInt32LE(14))) return 'BMP';
  return /^\u0000\u0000\u0001\u0000[^\u0000]/.test(start) ? 'ICO' : null;
}

/** The brands of a file of boxes, such as `avif`, `heic` and `qt  `; none of any other file. ISO/IEC 14496-12, 4.3. */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return [];
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 200)).match(/.{4}/gs) ?? [];
  return brands.filter((_, i) => i !== 1);
}

function isRaw(start: string, name: string): boolean {
  return RAW.test(start) || (TIFF.test(start) && RAW_NAME.test(name));
}

/** What to write in place of a picture that no browser shows. */
const EXPORTED = 'a JPEG of it: open the picture in a photo program and export it as JPEG';
const SHARED =
  'a JPEG of it: on an iPhone, Settings, Camera, Formats, Most Compatible; or share the photo by mail, which makes a JPEG';
/** What to write in place of a picture of too many pixels. */
export const SMALLER =
  'a smaller one: share the photo by mail and choose the size Large, or export it with a longest side of 4000 pixels';

/** What a file that is no picture seems to be, in words, and what to write where that is a picture after all. */
export function seemsToBe(bytes: Buffer, name: string): { what: string; cure?: string } {
  if (bytes.length === 0) return { what: 'an empty file' };
  const start = bytes
    .toString('latin1', 0, 1000)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  const brands = brandsOf(bytes);
  if (isRaw(start, name)) return { what: 'the raw file of a camera, which no browser shows', cure: EXPORTED };
  if (brands.some((brand) => /^(hei|hev|mif1|msf1)/.test(brand)))
    return { what: 'a HEIC photograph, as iPhones save them, which few browsers show', cure: SHARED };
  if (brands.length > 0) return { what: 'a film or sound', cure: `<video controls src="${name}"></video>` };
  if (start.startsWith('%PDF-')) return { what: 'a PDF document' };
  if (/^(<\?xml[^>]*>|<!--[^>]*>|\s)*<svg[\s>]/i.test(start)) return { what: 'an SVG drawing' };
  if (/^<(!doctype html|html|head|body|script)\b/i.test(start)) return { what: 'an HTML page' };
  if (/^version https:\/\/git-lfs/.test(start))
    return { what: 'a pointer of Git LFS, without its file', cure: 'the file itself: run git lfs pull' };
  return { what: 'no picture' };
}

/** Says that the name of a picture promises another kind; null where it does not. */
export function misnamed(kind: PictureKind, name: string): { found: string; ending: string } | null {
  if (ENDINGS[kind].test(name)) return null;
  const ending = /\.[^./]*$/.exec(name)?.[0];
  const found = `a ${kind} picture ${ending ? `named ${ending}` : 'without an ending'}`;
  return { found, ending: kind === 'JPEG' ? '.jpg' : `.${kind.toLowerCase()}` };
}
