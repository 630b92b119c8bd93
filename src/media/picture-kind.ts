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
  if (/^.{4}ftyp(hei[cxms]|hev[cmsx])/s.test(start)) return 'a HEIC picture, as iPhones save them';
  if (/^(II\*\u0000.{4}CR|FUJIFILMCCD-RAW|.{4}ftypcrx)/s.test(start)) return 'a RAW picture of a camera';
  if (/^(II\*\u0000|MM\u0000\*)/.test(start)) return 'a TIFF picture';
  return /^version https:\/\/git-lfs/.test(start) ? 'a pointer of Git LFS, without its file' : 'no picture';
}

/** Says that the name of a picture promises another kind; null where it does not. */
export function misnamed(kind: PictureKind, name: string): { found: string; ending: string } | null {
  if (ENDINGS[kind].test(name)) return null;
  const ending = /\.[^./]*$/.exec(name)?.[0];
  const found = `a ${kind} picture ${ending ? `named ${ending}` : 'without an ending'}`;
  return { found, ending: kind === 'JPEG' ? '.jpg' : `.${kind.toLowerCase()}` };
}

/** What to do about a picture that no browser shows, on a phone or in a camera; null where the kind says nothing of it. */
export function pictureCure(what: string): string | null {
  if (what.includes('HEIC'))
    return 'a JPEG of it: on an iPhone, Settings, Camera, Formats, Most Compatible; or share the photo by mail, which makes a JPEG';
  if (/RAW|TIFF/.test(what)) return 'a JPEG of it: open the picture in a photo program and export it as JPEG';
  if (/million/.test(what))
    return 'a smaller one: share the photo by mail and choose the size Large, or export it with a longest side of 4000 pixels';
  return what.includes('Git LFS') ? 'the file itself: run git lfs pull' : null;
}
