import type { Catalog } from '../catalog/catalog.ts';
import { compare } from '../problems.ts';

/** Where old addresses lead, as data that each host is told in its own words. Paths are decoded and without the base path. */
export interface RedirectRules {
  /** Each leads straight to a page: no rule leads to another one. Addresses of ids come last. */
  moved: [from: string, to: string][];
  /** Pages that answer with another status than 200: 451 where the law wanted it, 410 to protect people. */
  gone: [path: string, status: 410 | 451][];
  /** `/?p=123` of WordPress. */
  posts: [number: number, to: string][];
}

/** The rules of a catalog, in an order that depends on nothing but the addresses. */
export function redirectRules({ aliases, idPaths, entries, pages, notices }: Catalog): RedirectRules {
  const moved = [...aliases].sort(([a], [b]) => Number(idPaths.has(a)) - Number(idPaths.has(b)) || compare(a, b));
  const gone = notices.flatMap(({ path, article: { withdrawn } }): RedirectRules['gone'] => {
    if (withdrawn.kind === 'legal') return [[path, 451]];
    return withdrawn.kind === 'privacy' ? [[path, 410]] : [];
  });
  const posts = new Map<number, string>();
  for (const { article, path } of [...entries, ...pages, ...notices]) {
    const number = article.postNumber;
    if (number !== undefined && !posts.has(number)) posts.set(number, path);
  }
  return { moved, gone: gone.sort(([a], [b]) => compare(a, b)), posts: [...posts].sort(([a], [b]) => a - b) };
}
