/** Kinds of pictures that we read, by their first bytes. */
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

/** Extensions of pictures, including those that cannot be shown. */
export const PICTURE_NAME =
  /\.(a?png|jpe?g|jpe|jfif|gif|webp|avif|tiff?|bmp|dib|ico|hei[cf]|nef|nrw|arw|sr[2fw]|dng|cr[23w]|pef|orf|raf|rw2|3fr|iiq)$/i;

/** Raw files of cameras, many of which begin like a TIFF picture. */
const RAW_NAME = /\.(nef|nrw|arw|sr[2fw]|dng|cr[23w]|pef|orf|raf|rw2|3fr|iiq)$/i;
const RAW = /^(II\*\u0000.{4}CR|II(RO|RS|U\u0000)|MMOR|FUJIFILMCCD-RAW|.{4}ftypcrx)/s;
const TIFF = /^(II[*+]\u0000|MM\u0000[*+])/;
/** The possible sizes of a bitmap's second header. */
const BMP_HEADERS = new Set([12, 40, 52, 56, 64, 108, 124]);

/**
 * The kind of a file by its first bytes. We pass nothing else to a decoder. The name only distinguishes raw camera
 * files from TIFF pictures. Sources: PNG 5.2, JPEG B.1.1.3, GIF89a 17, RFC 9649 (WebP), AVIF 4, TIFF 6.0 section 2.
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

/**
 * The brands of an ISO media file, such as `avif`, `heic` and `qt  `; none for any other file. ISO/IEC 14496-12, 4.3.
 */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return [];
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 200)).match(/.{4}/gs) ?? [];
  return brands.filter((_, i) => i !== 1);
}

function isRaw(start: string, name: string): boolean {
  return RAW.test(start) || (TIFF.test(start) && RAW_NAME.test(name));
}

/** What to write in place of a picture that browsers cannot show. */
const EXPORTED = 'a JPEG of it: open the picture in a photo program and export it as JPEG';
const SHARED =
  'a JPEG of it: on an iPhone, Settings, Camera, Formats, Most Compatible; or share the photo by mail, which makes a JPEG';
/** What to write in place of a picture with too many pixels. */
export const SMALLER =
  'a smaller one: share the photo by mail and choose the size Large, or export it with a longest side of 4000 pixels';

/** What a file without a known picture seems to be, in words, and what to write if it is a picture after all. */
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
    return { what: 'a Git LFS pointer in place of the file', cure: 'the file itself: run git lfs pull' };
  return { what: 'no picture' };
}

/** Says that the extension of a picture belongs to another kind; null if it matches. */
export function misnamed(kind: PictureKind, name: string): { found: string; ending: string } | null {
  if (ENDINGS[kind].test(name)) return null;
  const ending = /\.[^./]*$/.exec(name)?.[0];
  const found = `a ${kind} picture ${ending ? `named ${ending}` : 'without an ending'}`;
  return { found, ending: kind === 'JPEG' ? '.jpg' : `.${kind.toLowerCase()}` };
}
