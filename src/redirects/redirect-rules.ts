import type { Catalog } from '../catalog/catalog.ts';
import { ledYears } from '../catalog/aliases/led-addresses.ts';
import { compare } from '../problems.ts';

/**
 * The targets of old addresses as data, from which each host's syntax is printed. Paths are decoded and without the
 * base path.
 */
export interface RedirectRules {
  /** Each leads directly to a page, never to another rule. Addresses of ids come after others, years of groups last. */
  moved: [from: string, to: string][];
  /** Pages with a status other than 200: 451 for withdrawals for legal reasons, 410 for those that protect people. */
  gone: [path: string, status: 410 | 451][];
  /** `/?p=123` of WordPress. */
  posts: [number: number, to: string][];
  /** Set where days have no pages: their addresses lead to their months. */
  days?: {
    /** Years in which no other page has an address of three parts, so that a rule for all such addresses is safe. */
    years: string[];
  };
}

/** The rules of a catalog, sorted by address. */
export function redirectRules(catalog: Catalog): RedirectRules {
  const { aliases, idPaths, entries, pages, notices } = catalog;
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
  return {
    moved: [...moved, ...[...ledYears(catalog)].sort(([a], [b]) => compare(a, b))],
    gone: gone.sort(([a], [b]) => compare(a, b)),
    posts: [...posts].sort(([a], [b]) => a - b),
    ...(catalog.site.days !== false || entries.length === 0 ? {} : { days: { years: yearsOfDays(catalog) } }),
  };
}

/** Whether rules lead nothing anywhere. */
export function hasNoRules({ moved, gone, posts, days }: RedirectRules): boolean {
  return moved.length + gone.length + posts.length === 0 && !days;
}

function yearsOfDays({ aliases, entries, pages, notices }: Catalog): string[] {
  const placed = [...entries, ...pages, ...notices].map(({ path }) => path);
  const others = [...placed, ...aliases.keys()].map((path) => /^\/(\d{4})\/[^/]+\/[^/]+\/?$/.exec(path)?.[1]);
  const years = new Set(entries.map(({ year }) => year)).difference(new Set(others));
  return [...years].sort(compare);
}
