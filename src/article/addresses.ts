import { posix } from 'node:path';
import { problem, quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import type { Site } from '../site/site.ts';
import { normalizePath, slugify } from '../urls.ts';
import type { Article } from './article.ts';
import type { FileName } from './file-name.ts';
import type { Reading } from './values.ts';
import { readText } from './values.ts';

/** The slug from the front matter, else from the file name, else from the title, else from the digest of the file. */
export function slugOf(
  reading: Reading,
  written: string | undefined,
  name: FileName,
  title: string,
  digest: string,
): string {
  const own = slugify(decodedName(written ?? ''));
  if (own) return own;
  const fallback = slugify(name.base) || slugify(title) || digest.slice(0, 12);
  if (written !== undefined || slugify(name.base) === '') {
    const found = written === undefined ? `file name ${quote(name.base)}` : quote(written);
    reading.problems.push(
      problem('slug-empty', { file: reading.file, field: 'slug' }, `${found}: no letter or digit`, `slug: ${fallback}`),
    );
  }
  return fallback;
}

/**
 * The permalink of an article. Ignores one with placeholders (`/:year/:title/`) or template tags, because it belongs to
 * another generator. Also ignores one with a query, because a static host cannot serve it. The article then gets its
 * usual path.
 */
export function permalinkOf(reading: Reading, entry: RawEntry | undefined, site: SiteAddress): string | undefined {
  const written = readText(reading, entry);
  if (!entry || written === undefined || /^(false|true|pretty|date|none)$/i.test(written)) return undefined;
  const isForeign = /[:{]/.test(written.replace(/^[a-z]+:\/\//i, '')) || hasQuery(written);
  const path = isForeign ? null : normalizePath(belowBase(written, site), 'page');
  if (path !== null) return path;
  const at = { file: reading.file, field: entry.key, ...entry.value.at };
  const why = hasQuery(written) ? ': a static host ignores the query, so the article gets its usual address' : '';
  reading.problems.push(problem('path-invalid', at, quote(written) + why, 'permalink: /2020/11/10/summit/'));
  return undefined;
}

/** The address of the site, from site.yaml. */
type SiteAddress = Pick<Site, 'url' | 'base'>;

/** Removes origin and base path from an address of the site; returns any other address unchanged. */
function belowBase(written: string, { url, base }: SiteAddress): string {
  const address = /^https?:\/\//i.test(written) ? URL.parse(written) : null;
  const path = address && address.host === URL.parse(url)?.host ? address.pathname : '';
  return path.startsWith(base) ? `/${path.slice(base.length)}` : written;
}

function hasQuery(written: string): boolean {
  return /^[^#]*\?[^#]/.test(written);
}

/** Whether a path is one such as `/index.php`, `/2020/default.htm` or `/index.php/2020/`, which cannot be a page. */
const NAMES_FOLDER_INDEX = /(^|\/)(index|default)\.[a-z]/i;

/** Makes each alias the path of a page. */
const MAX_ALIASES = 200;

/**
 * Earlier addresses of an article. An address without a leading slash is relative to `folder`. In Hugo that is the
 * folder of the article's file, after its language code.
 */
export function aliasesOf(
  reading: Reading,
  entry: RawEntry | undefined,
  folder: string,
  site: SiteAddress,
): Article['aliases'] {
  if (!entry) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  if (items.length > MAX_ALIASES) {
    const at = { file: reading.file, field: entry.key, ...entry.value.at };
    const found = `${items.length} aliases, of which ${MAX_ALIASES} count`;
    reading.problems.push(problem('value-type', at, found, `at most ${MAX_ALIASES}`));
  }
  return items.slice(0, MAX_ALIASES).flatMap((item) => {
    const text = item.kind === 'text' ? item.text.trim() : '';
    const path =
      text === '' || hasQuery(text) ? null : normalizePath(fromFolder(belowBase(text, site), folder), 'alias');
    if (path !== null && path !== '/') return [{ path, line: item.at.line }];
    const at = { file: reading.file, field: entry.key, ...item.at };
    const found = item.kind === 'text' ? quote(item.text) : `a ${item.kind}`;
    const isIndex = path === null && NAMES_FOLDER_INDEX.test(text);
    const cure = isIndex ? 'no such alias: servers would show it in place of its folder’s page' : '/old/path/';
    reading.problems.push(problem('path-invalid', at, found, cure));
    return [];
  });
}

/** Resolves an address without leading slash and host against a folder such as `/posts/`. */
function fromFolder(written: string, folder: string): string {
  return /^(\/|[a-z][a-z0-9+.-]*:)/i.test(written) ? written : posix.join(folder, written);
}

/**
 * The folder to which aliases are relative. In Hugo it is the folder of the article's file. In other generators, and
 * under redirect keys, it is the root of the site.
 */
export function folderOfAliases(
  key: string,
  { translationKey, isBundle }: FileName,
  prefix: string,
  isHugo: boolean,
): string {
  const parts = translationKey.split('/').slice(0, isBundle ? -2 : -1);
  return isHugo && /^alias(es)?$/i.test(key) && !parts.some((part) => part.startsWith('_'))
    ? `${prefix}/${parts.map((part) => `${part}/`).join('')}`
    : '/';
}

function decodedName(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
