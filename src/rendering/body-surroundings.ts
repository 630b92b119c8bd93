import { posix } from 'node:path';
import type { Archive } from '../archive.ts';
import type { LookupKind } from '../cache/body-cache.ts';
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
}

export function surroundingsOf(
  archive: Archive,
  folders: PictureFolders,
  publicFiles: Iterable<string>,
): BodySurroundings {
  const { site, catalog, outputs, others } = archive;
  // Most builds ask for few of these.
  const pathOfName = once(() => uniqueNames(catalog.pathOfFile));
  const paths = once(() => new Set([...outputs.byPath().keys(), ...publicFiles]));
  const files = once(() => new Set(others));
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
  return (kind === 'path' ? surroundings.paths : surroundings.others).has(name) ? 'yes' : '';
}

function uniqueNames(pathOfFile: Map<string, string>): Map<string, string> {
  const names = new Map<string, string | null>();
  for (const [file, path] of pathOfFile) {
    const name = posix.basename(file);
    names.set(name, names.has(name) ? null : path);
  }
  return new Map([...names].filter((pair): pair is [string, string] => pair[1] !== null));
}
