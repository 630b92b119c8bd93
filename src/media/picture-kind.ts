/** Kinds of pictures that are read, by their first bytes. */
export type PictureKind = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'AVIF';

const ENDINGS: Record<PictureKind, RegExp> = {
  PNG: /\.png$/i,
  JPEG: /\.(jpe?g|jpe|jfif)$/i,
  GIF: /\.gif$/i,
  WebP: /\.webp$/i,
  AVIF: /\.avif$/i,
};

/**
 * What a file is by its first bytes, whatever its name says: no decoder gets to see anything else. Sources: PNG 5.2,
 * JPEG B.1.1.3, GIF89a 17, RFC 9649 (WebP), AVIF 4.
 */
export function pictureKind(bytes: Buffer): PictureKind | null {
  const start = bytes.toString('latin1', 0, 32);
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'PNG';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'JPEG';
  if (/^GIF8[79]a/.test(start)) return 'GIF';
  if (/^RIFF.{4}WEBP/s.test(start)) return 'WebP';
  if (/^.{4}ftyp(avif|avis|mif1|msf1)/s.test(start)) return 'AVIF';
  return null;
}

/** What a file that is no picture seems to be, in words. */
export function seemsToBe(bytes: Buffer): string {
  if (bytes.length === 0) return 'an empty file';
  const start = bytes
    .toString('latin1', 0, 1000)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('%PDF-')) return 'a PDF document';
  if (/^(<\?xml[^>]*>|<!--[^>]*>|\s)*<svg[\s>]/i.test(start)) return 'an SVG drawing';
  if (/^<(!doctype html|html|head|body|script)\b/i.test(start)) return 'an HTML page';
  if (/^(II\*\u0000|MM\u0000\*)/.test(start)) return 'a TIFF picture';
  return /^version https:\/\/git-lfs/.test(start) ? 'a pointer of Git LFS, without its file' : 'no picture';
}

/** Says that the name of a picture promises another kind; null where it does not. */
export function misnamed(kind: PictureKind, name: string): string | null {
  if (ENDINGS[kind].test(name)) return null;
  const ending = /\.[^./]*$/.exec(name)?.[0];
  return `a ${kind} picture ${ending ? `named ${ending}` : 'without an ending'}`;
}
