import type { BodyContext } from '../body/body.ts';
import type { BodyQuestionKind } from '../cache/body-cache.ts';
import { makeAttachment } from '../media/attachments.ts';
import { makeJpeg, makePicture } from '../media/pictures.ts';
import { labelsFor, pageLabels } from '../site/label-tables.ts';
import { languageOfLabel } from '../site/languages.ts';
import { href } from '../urls.ts';
import type { ImageView } from '../views/frame.ts';
import type { BodySurroundings } from './body-surroundings.ts';
import { answerOf } from './body-surroundings.ts';

/** What a text needed: the names of its page's pictures and documents, and every question that it asked. */
export interface BodyNeeds {
  media: Set<string>;
  asked: Map<string, [BodyQuestionKind, string]>;
  /** A fault of the build, not of the text, such as a full disk. */
  fault?: unknown;
}

/**
 * Makes a JPEG of a picture of the content folder. Its address includes the base path. Null if it cannot become one.
 */
export type JpegOf = (file: string) => Promise<ImageView['jpeg'] | null>;

/** The context of one article. Its questions and needs are added to `needs`. */
export function makeBodyContext(
  surroundings: BodySurroundings,
  lang: string,
  needs: BodyNeeds,
): BodyContext & { jpeg: JpegOf } {
  const { media, asked } = needs;
  const { site, folders } = surroundings;
  const ask = (kind: BodyQuestionKind, name: string): string => {
    asked.set(`${kind} ${name}`, [kind, name]);
    return kind === 'picture' || kind === 'attachment' ? '' : answerOf(surroundings, kind, name);
  };
  // A text may show the same picture a hundred thousand times.
  const made = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    if (!made.has(key)) {
      const making = make();
      making.catch((error: unknown) => (needs.fault ??= error));
      made.set(key, making);
    }
    return made.get(key) as Promise<T>;
  };
  const { colon, digits, footnotes, backToText, headingLink, wideTable, ...forPictures } = labelsFor(lang, site);
  const { openPicture, originalFile, pictureMissing } = forPictures;
  return {
    site,
    pathOfFile: (file) => ask('file', file) || undefined,
    pathOfName: (name) => ask('name', name) || undefined,
    pathOfDay: (dayAndName) => ask('day', dayAndName) || undefined,
    hasPath: (path) => ask('path', path) !== '',
    hasFile: (file) => ask('other', file) !== '',
    hasFolder: (folder) => ask('folder', folder) !== '',
    picture: async (file) => {
      ask('picture', file);
      const picture = await once(`picture ${file}`, () => makePicture(file, folders));
      if ('src' in picture) {
        const { src, variants = [], formats = [], original = '' } = picture;
        const paths = [
          src,
          ...[...variants, ...formats.flatMap((format) => format.variants)].map(({ path }) => path),
          original,
        ];
        for (const name of mediaNames(paths.join(' '))) media.add(name);
      }
      return picture;
    },
    jpeg: async (file) => {
      const made = await once(`jpeg ${file}`, () => makeJpeg(file, folders));
      if (made === null) return null;
      for (const name of mediaNames(made.src)) media.add(name);
      return { ...made, src: href(made.src, site.base) };
    },
    attachment: async (file) => {
      ask('attachment', file);
      const path = await once(`attachment ${file}`, () => makeAttachment(file, folders));
      for (const name of mediaNames(typeof path === 'string' ? path : '')) media.add(name);
      return path;
    },
    wordsIn: languageOfLabel(pageLabels(lang, site), 'headingLink'),
    words: { colon, digits, footnotes, backToText, headingLink, wideTable, openPicture, originalFile, pictureMissing },
  };
}

function mediaNames(addresses: string): string[] {
  return [...addresses.matchAll(/(?:^|\s)\/media\/([^\s/]+)/g)].map(([, name]) => name!);
}
