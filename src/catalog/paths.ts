import type { Article } from '../article/article.ts';
import { placeOf, writtenPlace } from '../article/places.ts';
import { digest } from '../digest.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { Site } from '../site/site.ts';
import { articlePath, languagePath, pagePath, slugify } from '../urls.ts';
import type { Addresses } from './addresses.ts';
import type { Entry, PlainPage } from './entry.ts';
import { asFolder, foldPath, PathClaims } from './path-claims.ts';

/** The longest path of a page's folders, in bytes. */
const MAX_FOLDERS = 600;

interface Assigned {
  entries: Entry[];
  pages: PlainPage[];
  pathOfFile: Map<string, string>;
}

/**
 * Gives every article and page its path. A path that Backfile derives takes precedence over one from the front matter.
 * Of two equal paths, the first file in order keeps it. Each further article gets a problem and an address that depends
 * only on its own file, so nothing is lost and nothing shifts. `publicFiles`, such as `/CNAME`, belong to the owner.
 */
export function assignPaths(
  site: Site,
  articles: Entry['article'][],
  plain: Article[],
  problems: Problem[],
  { publicFiles, isReserved }: { publicFiles: string[] } & Pick<Addresses, 'isReserved'>,
): Assigned {
  const languages = languagePaths(site, articles);
  const claims = new PathClaims<string>();
  for (const file of publicFiles) claims.take(file, `the file ${file} of the public folder`);
  const pathOfFile = new Map<string, string>();
  const claim = (article: Article, usual: string): void => {
    const isOurs = isReserved(usual) || isOfLanguage(usual, languages);
    const owner = isOurs ? 'a page of the archive itself' : claims.ownerOf(usual);
    const path =
      owner === undefined ? usual : asideOf(usual, article.file, isReserved, (aside) => !claims.ownerOf(aside));
    claims.take(path, article.file);
    pathOfFile.set(article.file, path);
    if (owner !== undefined) {
      const found = `${usual}${seenAs(usual)}, the path of ${owner}; --skip-broken would publish it at ${path}`;
      problems.push(pathTaken(article, found, (other) => claims.ownerOf(other) === undefined, usual));
    }
  };
  const wanted = (article: Entry['article'] | Article, usual: string) => ({
    article,
    path: article.permalink ?? usual,
  });
  const all = [
    ...articles.map((one) => wanted(one, articlePath(one.date.day, one.slug, one.lang, site.language))),
    ...plain.map((one) => wanted(one, pagePath(plainSlug(one), one.lang, site.language))),
  ];
  for (const { article, path } of all) if (article.permalink === undefined) claim(article, path);
  for (const { article, path } of all) if (article.permalink !== undefined) claim(article, path);
  const years = new Map<string, string>();
  const entries = articles.map((article): Entry => {
    const path = pathOfFile.get(article.file)!;
    const year = article.date.day.slice(0, 4);
    years.set(year, years.get(year) ?? year);
    return {
      article,
      path,
      place: -1,
      year: years.get(year)!,
      sections: [],
      authors: [],
      tags: [],
      related: [],
      rarest: [],
      translations: [],
      feedPath: path,
    };
  });
  const pages = plain.map(
    (article): PlainPage => ({
      article,
      path: pathOfFile.get(article.file)!,
    }),
  );
  return { entries, pages, pathOfFile };
}

/** The problem of an article whose path is taken, with a free address near it. */
function pathTaken(article: Article, found: string, isFree: (path: string) => boolean, usual: string): Problem {
  const field = article.permalink === undefined ? 'slug' : 'permalink';
  const at = { file: article.file, field, ...placeOf(article, field) };
  const numbered = (n: number) => usual.replace(/(\.html?|\/)$/i, `-${n}$1`);
  const number = [2, 3, 4, 5, 6, 7, 8, 9].find((n) => isFree(numbered(n))) ?? 10;
  const value = article.permalink === undefined ? `${article.slug}-${number}` : numbered(number);
  const cure = `${field}: ${value}, or another unused ${field === 'slug' ? 'word' : 'path'}`;
  const place = writtenPlace(article, field);
  const written = article.permalink ?? article.slug;
  const fix = place
    ? [{ ...place, from: written, to: value }]
    : article.firstKeyLine
      ? [{ line: article.firstKeyLine, column: 1, from: '', to: `${field}: ${value}\n` }]
      : undefined;
  return problem('path-taken', at, found, cure, fix);
}

/** The paths of the lists of languages other than the site's: `/fa/`. */
function languagePaths(site: Site, articles: Entry['article'][]): Set<string> {
  return new Set(articles.filter(({ lang }) => lang !== site.language).map(({ lang }) => foldPath(languagePath(lang))));
}

/**
 * Whether a path belongs to such a list, or hosts may confuse it with one: `/fa/`, `/fa/2020/`, `/fa/2020/2/`,
 * `/fa.html`.
 */
function isOfLanguage(path: string, languages: Set<string>): boolean {
  const [, list] = /^(\/[^/]+\/)(?:\d{4}\/(?:\d+\/)?)?$/.exec(asFolder(foldPath(path))) ?? [];
  return list !== undefined && languages.has(list);
}

/** A note that tells readers of the message which folder an HTML file also is to hosts. */
function seenAs(path: string): string {
  const folder = path.replace(/\.html?$/i, '/');
  return folder === path ? '' : ` (to many hosts ${folder})`;
}

function asideOf(
  path: string,
  file: string,
  isReserved: Addresses['isReserved'],
  isFree: (aside: string) => boolean,
): string {
  const mark = digest('sameAddress', file);
  // Not below a path that could be a file or folder of something else.
  if (path === '/' || isReserved(path) || /\.[^/]*\//.test(path)) return `/${mark}/`;
  const beside = path.replace(/(\.[a-z0-9]+|\/)$/i, `-${mark}$1`);
  return isFree(beside) ? beside : `/${mark}/`;
}

/** Pages keep their folders below `pages/`. */
function plainSlug(article: Article): string {
  const folders = article.translationKey.split('/').slice(0, -1);
  const inside = folders[0] === 'pages' ? folders.slice(1) : [];
  const folder = inside.map(slugify).filter(Boolean).join('/');
  // Paths have a maximum length: 4096 bytes on most systems, and 255 for each segment.
  const short = Buffer.byteLength(folder) > MAX_FOLDERS ? digest('cutSegment', folder) : folder;
  return short === '' ? article.slug : `${short}/${article.slug}`;
}
