import { posix } from 'node:path';
import { decodePath, slugify } from '../urls.ts';
import type { BodyContext } from './body.ts';

/**
 * The longest address. Hardly any server accepts more, and a path of a hundred thousand segments would take minutes.
 */
const MAX_ADDRESS = 8000;

/** The target of an address in an article. */
export type Address =
  | { kind: 'elsewhere'; url: string; host: string }
  | { kind: 'here'; rest: string }
  | { kind: 'path'; path: string; rest: string }
  | { kind: 'file'; file: string }
  /**
   * `keep`: an absolute path may be served by another part of the same host, so its link stays. `part` is the first folder
   * of such a path, where this archive has nothing in it.
   */
  | { kind: 'broken'; target: string; keep: string | null; part?: string }
  | { kind: 'outside'; target: string };

type AddressContext = Pick<
  BodyContext,
  'site' | 'pathOfFile' | 'pathOfName' | 'pathOfDay' | 'hasPath' | 'hasFile' | 'hasFolder'
>;

/** Resolves a link or picture as written, relative to the article's file, else to its page. */
export function resolveAddress(written: string, from: { file: string; path: string }, lookup: AddressContext): Address {
  // Browsers read a backslash before the query as a slash (URL standard, "special" schemes).
  const text = written
    .trim()
    // Browsers leave these out wherever they stand.
    .replace(/[\t\r\n]/g, '')
    .replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/'));
  if (text.length > MAX_ADDRESS) return { kind: 'broken', target: text.slice(0, MAX_ADDRESS), keep: null };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (text.startsWith('//') || scheme) return elsewhere(text, lookup);
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  if (target === '') return { kind: 'here', rest };
  const decoded = decodePath(target) ?? target;
  return decoded.startsWith('/') ? absolute(decoded, rest, lookup) : relative(decoded, rest, from, lookup);
}

function elsewhere(text: string, lookup: AddressContext): Address {
  if (/^(mailto|tel):/i.test(text)) return { kind: 'elsewhere', url: text, host: '' };
  const url = URL.parse(text, lookup.site.url);
  if (!url) return { kind: 'broken', target: text, keep: null };
  if (!isOwnHost(url, lookup.site.url))
    return { kind: 'elsewhere', url: text.startsWith('//') ? url.href : text, host: url.host };
  return absolute(decodePath(url.pathname) ?? url.pathname, url.search + url.hash, lookup);
}

/** The site's own origin, with http or https: old links often use http. */
function isOwnHost(url: URL, site: string): boolean {
  return (
    url.origin === site ||
    (/^https?:$/.test(url.protocol) && url.origin.replace(/^http:/, 'https:') === site.replace(/^http:/, 'https:'))
  );
}

/** A name as typed, and in the Unicode forms that file systems use: NFD on Macs, NFC elsewhere. */
function spellings(name: string): string[] {
  return /^[\x00-\x7f]*$/.test(name) ? [name] : [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])];
}

/** A file of the content folder other than Markdown, by its name in any Unicode form. */
function fileNamed(name: string, lookup: AddressContext): string | undefined {
  return spellings(name).find((spelling) => lookup.hasFile(spelling));
}

function absolute(path: string, rest: string, lookup: AddressContext): Address {
  const { base } = lookup.site;
  const normal = posix.normalize(path.normalize('NFC'));
  const candidates = normal.startsWith(base) && base !== '/' ? [`/${normal.slice(base.length)}`, normal] : [normal];
  for (const candidate of candidates) {
    const published = publishedAt(candidate, lookup);
    if (published !== undefined) return { kind: 'path', path: published, rest };
    const file = fileNamed(candidate.slice(1), lookup);
    if (file !== undefined) return { kind: 'file', file };
    const ofFile = fileOfContent(candidate.slice(1), lookup);
    if (ofFile !== undefined) return { kind: 'path', path: ofFile, rest };
  }
  const old = atOldAddress(normal, lookup);
  if (old !== undefined) return { kind: 'path', path: old, rest };
  if (/\.(md|markdown)$/i.test(normal)) return { kind: 'broken', target: path, keep: null };
  const part = otherPart(normal, lookup);
  return { kind: 'broken', target: path, keep: normal, ...(part ? { part } : {}) };
}

/** The first folder of a path, if the archive has nothing in it. A path with a date means an article of the archive. */
function otherPart(path: string, lookup: AddressContext): string | null {
  const { base } = lookup.site;
  if (/\/\d{4}\/\d{1,2}\//.test(path)) return null;
  const isBelow = path.startsWith(base);
  const first = (isBelow ? path.slice(base.length) : path.slice(1)).split('/')[0] ?? '';
  if (first === '' || (isBelow && lookup.hasFolder(first))) return null;
  return `${isBelow ? base : '/'}${first}${/\.[a-z0-9]+$/i.test(first) ? '' : '/'}`;
}

function relative(target: string, rest: string, from: { file: string; path: string }, lookup: AddressContext): Address {
  const file = posix.join(posix.dirname(from.file), target);
  const isOutside = file === '..' || file.startsWith('../');
  const named = isOutside ? undefined : fileNamed(file, lookup);
  if (named !== undefined) return { kind: 'file', file: named };
  // Other generators print the page as `/2020/11/10/summit.html`. Relative addresses then count
  // from the folder above.
  const fromPage = [from.path, posix.dirname(from.path)].map((folder) => posix.resolve(folder, target));
  const path =
    (isOutside ? undefined : fileOfContent(file, lookup)) ??
    first(fromPage, (candidate) => publishedAt(candidate, lookup)) ??
    fileOfName(target, lookup) ??
    first(fromPage, (candidate) => atOldAddress(candidate, lookup));
  if (path !== undefined) return { kind: 'path', path, rest };
  const files = [...fromPage.map((candidate) => candidate.slice(1)), target.replace(/^(?:\.{1,2}\/)+/, '')];
  const found = first(files, (candidate) => fileNamed(candidate, lookup));
  if (found !== undefined) return { kind: 'file', file: found };
  return isOutside ? { kind: 'outside', target } : { kind: 'broken', target, keep: null };
}

function first<T>(candidates: string[], find: (candidate: string) => T | undefined): T | undefined {
  for (const candidate of candidates) {
    const found = find(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Matches `/2019/01/02/bridge.html` below any folder, `/2019-01-02-bridge/`, and Blogger's `/2019/01/bridge.html`. */
const OLD_ADDRESS =
  /\/(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?[/-]([^/]+?)(?:\/index)?(?:\.(?:html?|php|aspx?|md|markdown))?\/?$/i;

/** The article whose day or month and name are in an address of another generator. */
function atOldAddress(path: string, lookup: AddressContext): string | undefined {
  const [, year, month = '', day, name = ''] = OLD_ADDRESS.exec(path) ?? [];
  const slug = year === undefined ? '' : slugify(name);
  if (slug === '') return undefined;
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return lookup.pathOfDay(`${parts.join('-')}/${slug}`);
}

/** A path with or without its final slash, or with capitals and underscores, as other generators write it. */
function publishedAt(path: string, lookup: AddressContext): string | undefined {
  const folded = `${path.split('/').map(slugify).join('/').replace(/\/$/, '')}/`;
  const slashed = `${path.replace(/\/$/, '')}/`;
  return [path, slashed, folded].flatMap(spellings).find((candidate) => lookup.hasPath(candidate));
}

/** A Markdown file by its path: with or without extension, or as a folder with `index.md`. */
function fileOfContent(file: string, lookup: AddressContext): string | undefined {
  const stem = file.replace(/\/$/, '');
  for (const candidate of [stem, `${stem}.md`, `${stem}.markdown`, `${stem}/index.md`, `${stem}.html`]) {
    const path = first(spellings(candidate), lookup.pathOfFile);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** A bare file name may be in any folder, as with Hugo's `ref` and Jekyll's `post_url`. */
function fileOfName(target: string, lookup: AddressContext): string | undefined {
  return /^[^/]+\.(md|markdown|html)$/i.test(target) ? first(spellings(target), lookup.pathOfName) : undefined;
}
