import type { Element, Root, Text } from 'hast';
import type { ProblemCode } from '../../problems.ts';
import { quote } from '../../problems.ts';
import { href } from '../../urls.ts';
import { resolveAddress } from '../address.ts';
import type { BodyContext, BodySource, Picture, PictureFormat, PictureVariant, PrintedPicture } from '../body.ts';
import type { Visited } from '../hast-walk.ts';
import { elementsOf, replaceElement } from '../hast-walk.ts';
import type { ReportAt } from './links.ts';
import { takeCandidates } from './picture-candidates.ts';

/** The result of looking for one picture. */
export type Pictured =
  | { kind: 'picture'; picture: PrintedPicture; remote?: boolean; file?: string }
  | { kind: 'elsewhere'; url: string; host: string }
  | { kind: 'missing'; found: string; code: MissingCode; cure?: string };

type MissingCode = 'image-missing' | 'image-empty' | 'image-unreadable' | 'link-outside';

/**
 * Finds a picture that an article names, in its text or as its lead image. The returned addresses include the base
 * path.
 */
export async function findPicture(
  written: string,
  source: Pick<BodySource, 'file' | 'path'>,
  context: BodyContext,
): Promise<Pictured> {
  const address = resolveAddress(written, source, context);
  if (address.kind === 'elsewhere') {
    const listed = context.site.imageHosts.includes(address.host.toLowerCase());
    // The policy of pages allows pictures of other hosts only over https.
    const src = address.url.replace(/^http:/i, 'https:');
    return listed ? { kind: 'picture', picture: { src }, remote: true } : address;
  }
  if (address.kind === 'outside')
    return { kind: 'missing', found: `${quote(written)}: outside the content folder`, code: 'link-outside' };
  const file = address.kind === 'file' ? address.file : address.kind === 'path' ? address.path : null;
  if (file === null || file.endsWith('/'))
    return { kind: 'missing', found: `${quote(written)}: no such file`, code: 'image-missing' };
  const made = await context.picture(file);
  if ('reason' in made) {
    const found = `${quote(written)}: ${made.reason}`;
    return { kind: 'missing', found, code: 'image-unreadable', ...(made.cure ? { cure: made.cure } : {}) };
  }
  const src = href(made.src, context.site.base);
  const { formats, original, ...rest } = made;
  const variants = made.variants && belowBase(made.variants, context);
  const picture = {
    ...{ ...rest, src },
    ...(variants ? { variants, srcset: srcsetOf(variants) } : {}),
    ...(formats ? { formats: formats.map((format) => printFormat(format, context)) } : {}),
    ...(original ? { original: href(original, context.site.base) } : {}),
  };
  return { kind: 'picture', picture, file };
}

function printFormat({ type, variants }: PictureFormat, context: BodyContext): { type: string; srcset: string } {
  return { type, srcset: srcsetOf(belowBase(variants, context)) };
}

function belowBase(variants: PictureVariant[], { site: { base } }: BodyContext): PictureVariant[] {
  return variants.map(({ path, width }) => ({ path: href(path, base), width }));
}

/** HTML standard, "srcset attributes". A single variant needs no width. */
function candidatesOf(variants: PictureVariant[]): string[] {
  return variants.length === 1 ? [variants[0]!.path] : variants.map(({ path, width }) => `${path} ${width}w`);
}

function srcsetOf(variants: PictureVariant[]): string {
  return candidatesOf(variants).join(', ');
}

/** The cure for a picture that cannot be shown. */
export function cureOf({ cure }: Pictured & { kind: 'missing' }): string {
  return cure ?? 'the name of an image file beside the article';
}

/** Problems of a picture that is shown nevertheless. */
export function noticesOf(
  { lost, misnamed, isDamaged, unread }: PrintedPicture,
  written: string,
): { code: ProblemCode; found: string; cure: string }[] {
  return [
    ...(lost
      ? [{ code: 'image-simplified', found: `${quote(written)}: ${lost}`, cure: 'a picture without it' } as const]
      : []),
    ...(isDamaged
      ? [
          {
            code: 'image-damaged',
            found: `${quote(written)}: damaged, so only a part is shown`,
            cure: 'the same picture from a complete copy',
          } as const,
        ]
      : []),
    ...(unread
      ? [
          {
            code: 'image-rights-unread',
            found: `${quote(written)}: broken ${unread}`,
            cure: 'the same picture with its metadata written anew, or image: { src: …, credit: … }',
          } as const,
        ]
      : []),
    ...(misnamed
      ? [
          {
            code: 'image-misnamed',
            found: `${quote(written)}: ${misnamed.found}`,
            cure: `a name that ends in ${misnamed.ending}: rename the file, and write the new name here`,
          } as const,
        ]
      : []),
  ];
}

/** What further steps need to know about a picture. */
export type PictureData = NonNullable<Element['data']> & {
  credit?: string;
  formats?: PrintedPicture['formats'];
  original?: string;
  candidates?: string[];
};

/** The credit of a picture if the article gives none. */
export function creditOf(rights: Picture['rights'] = {}): string | undefined {
  return rights.credit ?? rights.creator ?? rights.copyright;
}

/** The widest text column in CSS pixels, for `sizes`. */
export const SIZES = '(min-width: 48rem) 44rem, 100vw';

/** Makes every picture of a text point into the archive, or replaces it by words. */
export async function resolveImages(
  tree: Root,
  source: BodySource,
  context: BodyContext,
  report: ReportAt,
): Promise<void> {
  const candidates = takeCandidates(tree);
  for (const visited of elementsOf(tree)) {
    if (visited.element.tagName !== 'img') continue;
    const found = await findFirst(candidates.get(visited.element) ?? [], source, context);
    showImage(visited, found, context.words.pictureMissing, report);
  }
}

/** The first address that is a picture of the archive; else the result for the first address. */
async function findFirst(
  addresses: string[],
  source: BodySource,
  context: BodyContext,
): Promise<{ written: string; found: Pictured }> {
  let first: { written: string; found: Pictured } | undefined;
  for (const written of addresses) {
    const found = await findPicture(written, source, context);
    if (found.kind === 'picture') return { written, found };
    first ??= { written, found };
  }
  return first ?? { written: '', found: { kind: 'missing', found: 'no file', code: 'image-empty' } };
}

function showImage(
  visited: Visited,
  { written, found }: { written: string; found: Pictured },
  missing: string,
  report: ReportAt,
): void {
  const { element } = visited;
  const alt = String(element.properties['alt'] ?? '');
  delete element.properties['id'];
  if (found.kind === 'picture') {
    const { picture } = found;
    for (const { code, found, cure } of noticesOf(picture, written)) report(visited, code, found, cure, written);
    const { formats, original, variants } = picture;
    const candidates = variants && candidatesOf(variants);
    element.data = { ...element.data, credit: creditOf(picture.rights), formats, original, candidates } as PictureData;
    const extra = found.remote ? { referrerPolicy: 'no-referrer' } : {};
    const responsive = picture.srcset ? { srcSet: picture.srcset, sizes: SIZES } : {};
    const size = picture.width && picture.height ? { width: picture.width, height: picture.height } : {};
    element.properties = {
      ...element.properties,
      src: picture.src,
      alt,
      ...responsive,
      ...size,
      loading: 'lazy',
      decoding: 'async',
      ...extra,
    };
  } else if (found.kind === 'elsewhere') {
    const cure = `the file beside the article, or imageHosts: [${found.host}] in site.yaml`;
    report(visited, 'image-elsewhere', `${quote(written)}: on ${found.host}`, cure);
    // Inside a link, words replace the picture, because links do not nest.
    const words = text(alt ? `${alt} (${found.host})` : `Image on ${found.host}`);
    const isLinked = visited.parent.type === 'element' && visited.parent.tagName === 'a';
    const caption = captionIn(element);
    const properties = { ...caption, className: ['image-elsewhere'] };
    if (!isLinked) replaceElement(visited, inWords('a', { href: found.url, ...properties }, words));
    else replaceElement(visited, caption.title === undefined ? words : inWords('span', properties, words));
  } else {
    report(visited, found.code, found.found, cureOf(found), written);
    replaceElement(visited, {
      type: 'element',
      tagName: 'span',
      properties: { ...captionIn(element), className: ['image-missing'], dataNote: missing },
      children: [text(alt || written)],
    });
  }
}

function inWords(tagName: string, properties: Element['properties'], words: Text): Element {
  return { type: 'element', tagName, properties, children: [words] };
}

/** The title of a picture is its caption. It stays if the picture cannot be shown. */
function captionIn({ properties: { title } }: Element): { title?: string } {
  return typeof title === 'string' && title.trim() !== '' ? { title } : {};
}

function text(value: string) {
  return { type: 'text' as const, value };
}
