import { posix } from 'node:path';
import type { Archive } from '../archive.ts';
import type { BodyContext } from '../body/body.ts';
import { labelsFor } from '../site/labels.ts';
import { makeAttachment, makePicture } from './pictures.ts';
import type { PictureFolders } from './pictures.ts';

/** What rendering texts needs of the archive, as plain data: it can be handed to a worker. */
export interface BodySurroundings {
  site: Archive['site'];
  folders: PictureFolders;
  pathOfFile: Map<string, string>;
  /** Of files whose name no other has. */
  pathOfName: Map<string, string>;
  paths: Set<string>;
  others: Set<string>;
}

export function surroundingsOf(archive: Archive, folders: PictureFolders, publicFiles: string[]): BodySurroundings {
  const { site, catalog, others } = archive;
  const machines = ['/feed.xml', '/sitemap.xml', '/robots.txt', '/favicon.svg'];
  return {
    site,
    folders,
    pathOfFile: catalog.pathOfFile,
    pathOfName: uniqueNames(catalog.pathOfFile),
    paths: new Set([...catalog.paths.keys(), ...machines, ...publicFiles]),
    others: new Set(others),
  };
}

/** The context of one article. Names of the pictures and documents it needs are added to `media`. */
export function makeBodyContext(surroundings: BodySurroundings, lang: string, media: Set<string>): BodyContext {
  const { site, folders, pathOfFile, pathOfName, paths, others } = surroundings;
  const { footnotes, backToText, headingLink, wideTable } = labelsFor(lang, site.labels);
  return {
    site,
    pathOfFile: (file) => pathOfFile.get(file),
    pathOfName: (name) => pathOfName.get(name),
    hasPath: (path) => paths.has(path),
    hasFile: (file) => others.has(file),
    picture: async (file) => {
      const picture = await makePicture(file, folders);
      if ('src' in picture) for (const name of mediaNames(`${picture.src} ${picture.srcset ?? ''}`)) media.add(name);
      return picture;
    },
    attachment: async (file) => {
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

function uniqueNames(pathOfFile: Map<string, string>): Map<string, string> {
  const names = new Map<string, string | null>();
  for (const [file, path] of pathOfFile) {
    const name = posix.basename(file);
    names.set(name, names.has(name) ? null : path);
  }
  return new Map([...names].filter((pair): pair is [string, string] => pair[1] !== null));
}
