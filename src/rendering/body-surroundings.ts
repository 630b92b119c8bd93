import { posix } from 'node:path';
import type { Archive } from '../archive.ts';
import { readTranslationKey } from '../article/file-name.ts';
import type { BodyQuestionKind } from '../cache/body-cache.ts';
import type { PictureFolders } from '../media/pictures.ts';
import { slugify } from '../urls.ts';

/** What rendering needs to know about the archive, as plain data for a worker thread. */
export interface BodySurroundings {
  site: Archive['site'];
  folders: PictureFolders;
  pathOfFile: Map<string, string>;
  /** Files with a unique name. */
  pathOfName: Map<string, string>;
  /** By file name or slug: day and path of each such article, one a line. */
  pathsOfDays: Map<string, string>;
  paths: Set<string>;
  others: Set<string>;
  /** The first segments of the paths of pages and files. */
  topFolders: Set<string>;
}

export function surroundingsOf(
  archive: Archive,
  folders: PictureFolders,
  publicFiles: Iterable<string>,
): BodySurroundings {
  const { site, catalog, outputs, others } = archive;
  // Most builds ask for only a few of these.
  const pathOfName = once(() => uniqueNames(catalog.pathOfFile));
  const pathsOfDays = once(() => daysOfNames(catalog, site.language));
  const paths = once(() => new Set([...outputs.byPath().keys(), ...publicFiles]));
  const files = once(() => new Set(others));
  const topFolders = once(() => topFoldersOf([paths(), archive.markdown, others]));
  return {
    site,
    folders: { ...folders, pictures: site.pictures },
    pathOfFile: catalog.pathOfFile,
    get pathOfName() {
      return pathOfName();
    },
    get pathsOfDays() {
      return pathsOfDays();
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

/** The answer to one question of a text, except about pictures and documents. '' means no. */
export function answerOf(surroundings: BodySurroundings, kind: BodyQuestionKind, name: string): string {
  if (kind === 'file') return surroundings.pathOfFile.get(name) ?? '';
  if (kind === 'name') return surroundings.pathOfName.get(name) ?? '';
  if (kind === 'day') return pathOfDay(surroundings.pathsOfDays, name);
  if (kind === 'folder') return surroundings.topFolders.has(name) ? 'yes' : '';
  return (kind === 'path' ? surroundings.paths : surroundings.others).has(name) ? 'yes' : '';
}

/** Articles of the site's language come first: addresses of other languages contain a language code. */
function daysOfNames({ entries }: Archive['catalog'], language: string): Map<string, string> {
  const days = new Map<string, Set<string>>();
  const inOrder = [
    ...entries.filter(({ article }) => article.lang === language),
    ...entries.filter(({ article }) => article.lang !== language),
  ];
  for (const { article, path } of inOrder) {
    const { base, day } = readTranslationKey(article.translationKey);
    for (const name of new Set([article.slug, slugify(base)])) {
      const known = days.get(name) ?? new Set();
      days.set(name, known);
      for (const own of new Set([article.date.day, day ?? article.date.day])) known.add(`${own} ${path}`);
    }
  }
  return new Map([...days].map(([name, known]) => [name, [...known].join('\n')]));
}

/** The path of the article of a day, or of the only one of a month, with a name; '' if there is none. */
function pathOfDay(pathsOfDays: Map<string, string>, dayAndName: string): string {
  const [day = '', name = ''] = dayAndName.split('/');
  const lines = (pathsOfDays.get(name) ?? '').split('\n').filter((line) => line.startsWith(day));
  const paths = [...new Set(lines.map((line) => line.slice(line.indexOf(' ') + 1)))];
  return paths.length === 1 || day.length === 10 ? (paths[0] ?? '') : '';
}

/** `news` for `/news/2020/` and for `news/summit.md`. */
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
