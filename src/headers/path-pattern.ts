import { decodePath } from '../urls.ts';
import type { Paths } from './header-rules.ts';

/** A regular expression for decoded paths that nginx, Caddy and Apache all read in the same way. */
export function pathPattern(places: Paths[]): string {
  return places
    .map(({ below, ending }) => `^${literal(below)}${ending === undefined ? '' : `.*${literal(ending)}$`}`)
    .join('|');
}

/** Characters with a meaning in server settings, such as quotes, are written by their number. */
function literal(path: string): string {
  return (decodePath(path) ?? path).replace(/[\u0000-\u007f]/g, (sign) => {
    if (/[\w/-]/.test(sign)) return sign;
    return sign === '.' ? '\\.' : `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
