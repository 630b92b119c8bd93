import { posix } from 'node:path';
import type { Archive } from '../archive.ts';
import type { LookupKind } from '../cache/body-cache.ts';
import { textPaths } from '../feeds/text-files.ts';
import type { PictureFolders } from '../media/pictures.ts';

/** What rendering texts needs of the archive, as plain data: it can be handed to a worker. */
export interface BodySurroundings {
  site: Archive['site'];
  folders: PictureFolders;
  pathOfFile: Map<string, string>;
  /** Of files whose name no other has. */
  pathOfName: Map<string, string>;
  paths: Set<string>;
  others: Set<string>;
  /** First parts of the paths of pages and files. */
  topFolders: Set<string>;
}

export function surroundingsOf(
  archive: Archive,
  folders: PictureFolders,
  publicFiles: Iterable<string>,
): BodySurroundings {
  const { site, catalog, others } = archive;
  // Most builds ask for few of these.
  const pathOfName = once(() => uniqueNames(catalog.pathOfFile));
  const paths = once(() => new Set([...catalog.paths.keys(), ...textPaths(catalog), '/favicon.svg', ...publicFiles]));
  const files = once(() => new Set(others));
  const topFolders = once(() => topFoldersOf([paths(), archive.markdown, others]));
  return {
    site,
    folders,
    pathOfFile: catalog.pathOfFile,
    get pathOfName() {
      return pathOfName();
    },
    get paths() {
      return paths();
    },
    get others() {
      return files();
    },
    get topFolders() {
      return topFolders();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The answer to one question of a text, but for pictures and documents: '' for no. */
export function answerOf(surroundings: BodySurroundings, kind: LookupKind, name: string): string {
  if (kind === 'file') return surroundings.pathOfFile.get(name) ?? '';
  if (kind === 'name') return surroundings.pathOfName.get(name) ?? '';
  if (kind === 'folder') return surroundings.topFolders.has(name) ? 'yes' : '';
  return (kind === 'path' ? surroundings.paths : surroundings.others).has(name) ? 'yes' : '';
}

/** `news` of `/news/2020/` and of `news/summit.md`. */
function topFoldersOf(lists: Iterable<string>[]): Set<string> {
  const folders = new Set<string>();
  for (const list of lists) for (const path of list) folders.add(path.replace(/^\//, '').split('/', 1)[0]!);
  return folders;
}

function uniqueNames(pathOfFile: Map<string, string>): Map<string, string> {
  const names = new Map<string, string | null>();
  for (const [file, path] of pathOfFile) {
    const name = posix.basename(file);
    names.set(name, names.has(name) ? null : path);
  }
  return new Map([...names].filter((pair): pair is [string, string] => pair[1] !== null));
}
