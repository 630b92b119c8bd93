import type { BodyContext } from '../body/body.ts';
import type { LookupKind } from '../cache/body-cache.ts';
import { labelsFor } from '../site/labels.ts';
import { answerOf } from './body-surroundings.ts';
import type { BodySurroundings } from './body-surroundings.ts';
import { makeAttachment, makePicture } from './pictures.ts';

/** What a text has needed: the pictures and documents of its page, by their names, and every question it asked. */
export interface Needs {
  media: Set<string>;
  asked: Map<string, [LookupKind, string]>;
}

/** The context of one article. What it asks and needs is added to `needs`. */
export function makeBodyContext(surroundings: BodySurroundings, lang: string, { media, asked }: Needs): BodyContext {
  const { site, folders } = surroundings;
  const ask = (kind: LookupKind, name: string): string => {
    asked.set(`${kind} ${name}`, [kind, name]);
    return kind === 'picture' || kind === 'attachment' ? '' : answerOf(surroundings, kind, name);
  };
  const { footnotes, backToText, headingLink, wideTable } = labelsFor(lang, site.labels);
  return {
    site,
    pathOfFile: (file) => ask('file', file) || undefined,
    pathOfName: (name) => ask('name', name) || undefined,
    hasPath: (path) => ask('path', path) !== '',
    hasFile: (file) => ask('other', file) !== '',
    picture: async (file) => {
      ask('picture', file);
      const picture = await makePicture(file, folders);
      if ('src' in picture) for (const name of mediaNames(`${picture.src} ${picture.srcset ?? ''}`)) media.add(name);
      return picture;
    },
    attachment: async (file) => {
      ask('attachment', file);
      const path = await makeAttachment(file, folders);
      for (const name of mediaNames(path ?? '')) media.add(name);
      return path;
    },
    words: { footnotes, backToText, headingLink, wideTable },
  };
}

function mediaNames(addresses: string): string[] {
  return [...addresses.matchAll(/(?:^|\s)\/media\/([^\s/]+)/g)].map(([, name]) => name!);
}
