import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { Site } from '../site/site.ts';
import { articlePath, groupYearPath, languagePath, pagePath, slugify } from '../urls.ts';
import { RESERVED } from './all-paths.ts';
import type { Entry, PlainPage } from './catalog.ts';
import { PathClaims } from './path-claims.ts';

interface Assigned {
  entries: Entry[];
  pages: PlainPage[];
  pathOfFile: Map<string, string>;
}

/**
 * Gives every article and page its path. The first file in order keeps a path; each further one is a problem, and stands
 * aside at an address that depends on nothing but its own file, so that nothing is lost and nothing shifts.
 */
export function assignPaths(site: Site, articles: Entry['article'][], plain: Article[], problems: Problem[]): Assigned {
  const languages = languagePaths(site, articles);
  const claims = new PathClaims();
  const pathOfFile = new Map<string, string>();
  const claim = (article: Article, usual: string): string => {
    const isOurs = RESERVED.test(usual) || languages.has(usual.toLowerCase());
    const owner = isOurs ? 'a page of the archive itself' : claims.ownerOf(usual);
    const path = owner === undefined ? usual : asideOf(usual, article.file);
    claims.take(path, article.file);
    pathOfFile.set(article.file, path);
    if (owner !== undefined) {
      const at = { file: article.file, field: article.permalink ? 'permalink' : 'slug', line: article.slugLine };
      const found = `${usual}, the path of ${owner}; --skip-broken would publish it at ${path}`;
      problems.push(problem('path-taken', at, found, `slug: ${article.slug}-2, or another word of its own`));
    }
    return path;
  };
  const years = new Map<string, string>();
  const entries = articles.map((article): Entry => {
    const path = claim(
      article,
      article.permalink ?? articlePath(article.date.day, article.slug, article.lang, site.language),
    );
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
      translations: [],
    };
  });
  const pages = plain.map(
    (article): PlainPage => ({
      article,
      path: claim(article, article.permalink ?? pagePath(plainSlug(article), article.lang, site.language)),
    }),
  );
  return { entries, pages, pathOfFile };
}

/** The lists of languages other than the site's: `/fa/`, `/fa/2020/`. */
function languagePaths(site: Site, articles: Entry['article'][]): Set<string> {
  const others = articles.filter(({ lang }) => lang !== site.language);
  return new Set(
    others.flatMap(({ lang, date }) => [languagePath(lang), groupYearPath(languagePath(lang), date.day.slice(0, 4))]),
  );
}

function asideOf(path: string, file: string): string {
  const mark = createHash('sha256').update(file).digest('hex').slice(0, 6);
  // Below nothing that could be the file or folder of another.
  if (path === '/' || RESERVED.test(path) || /\.[^/]*\//.test(path)) return `/${mark}/`;
  return path.replace(/(\.[a-z0-9]+|\/)$/i, `-${mark}$1`);
}

/** Pages keep the folders they lie in below `pages/`. */
function plainSlug(article: Article): string {
  const folders = article.translationKey.split('/').slice(0, -1);
  const inside = folders[0] === 'pages' ? folders.slice(1) : [];
  return [...inside.map(slugify).filter(Boolean), article.slug].join('/');
}
