import { asFolder, foldPath } from '../catalog/path-claims.ts';

/** Placeholders of dates in a pattern. */
const DIGITS: Record<string, string> = { ':year': '\\d{4}', ':month': '\\d{2}', ':day': '\\d{2}' };

/**
 * Whether a path matches one of some patterns. A path that a file system or a host may confuse with a match, such as one
 * in capitals, matches too. Patterns are `/` and `/:year/` (exactly this page), `/tags/*` (a folder and everything below
 * it), `/sitemap*.xml` (a file, and everything below a folder of that name).
 */
export function reservedBy(patterns: Iterable<string>): (path: string) => boolean {
  const all = new RegExp(`^(${[...patterns].map(expressionOf).join('|')})`, 'i');
  return (path) => all.test(asFolder(foldPath(path)));
}

function expressionOf(pattern: string): string {
  const below = pattern.endsWith('/*');
  const isPage = pattern.endsWith('/');
  const written = below ? pattern.slice(0, -1) : isPage ? pattern : asFolder(pattern);
  const expression = written
    .split(/(:year|:month|:day|\*)/)
    .map((part) => (part === '*' ? '[^/]*' : (DIGITS[part] ?? RegExp.escape(part))))
    .join('');
  return isPage ? `${expression}$` : expression;
}
