import { digest } from './digest.ts';

/**
 * The only maker of paths, permalinks and anchors. A path is in the form that readers see: `/tags/ایران/`, not encoded.
 */

/**
 * The most bytes of a written path and of one segment. Most file systems end at 4096 and 255, and more text may follow.
 */
const MAX_WRITTEN = { path: 1000, part: 240 };
/** The most bytes of one segment. Most file systems end at 255, and `.html` or a number may follow. */
const MAX_SEGMENT_BYTES = 200;

/**
 * Folds a text to one segment of a path: lower case, words joined by hyphens, letters and digits of every script kept.
 * A text without letters or digits folds to ''. A very long text is cut at a word, and gets a digest of the whole at
 * its end.
 */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`´]|\u00ad|\p{Variation_Selector}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
    .normalize('NFC');
  if (Buffer.byteLength(slug) <= MAX_SEGMENT_BYTES) return slug;
  return `${cutSlug(slug, MAX_SEGMENT_BYTES - 9).replace(/-+$/, '')}-${digest('cutSegment', slug)}`;
}

/**
 * Removes words from the end of a slug until it has at most so many bytes. A single long word loses twenty letters at a
 * time.
 */
function cutSlug(slug: string, bytes: number): string {
  let end = slug.length;
  let left = Buffer.byteLength(slug);
  while (left > bytes) {
    const hyphen = slug.slice(end - 20, end).lastIndexOf('-');
    let cut = end - 20 + Math.max(hyphen, 0);
    // Never cuts a surrogate pair.
    if (/[\ud800-\udbff]/.test(slug[cut - 1] ?? '')) cut--;
    left -= Buffer.byteLength(slug.slice(cut, end));
    end = cut;
  }
  return slug.slice(0, end);
}

/** The first `length` UTF-16 units of a text, or one less to keep a surrogate pair whole. */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** The page of all years. */
export const YEARS_PATH = '/years/';

/** The service worker. Its address stays for good: browsers ask there whether it changed. */
export const OFFLINE_WORKER_PATH = '/offline.js';

/** `/on-this-day/11.json` from `11`: the articles of each day of that month, in any year. */
export function onThisDayPath(month: string): string {
  return `/on-this-day/${month}.json`;
}

/** `/2020/`, `/2020/11/` or `/2020/11/10/` from `2020`, `2020-11` or `2020-11-10`. */
export function datePath(day: string): string {
  return `/${day.replaceAll('-', '/')}/`;
}

/** A link to a day: its page, or its place on the page of its month, `/2020/11/#d10`. */
export function dayHref(day: string, { base, days }: { base: string; days?: boolean }): string {
  return days !== false ? href(datePath(day), base) : `${href(datePath(day.slice(0, 7)), base)}#${dayAnchor(day)}`;
}

/** The place of a day on the page of its month: `d10`. */
export function dayAnchor(day: string): string {
  return `d${day.slice(8)}`;
}

/** `/2020/11/feed.xml` from `2020-11`. */
export function monthFeedPath(month: string): string {
  return `${datePath(month)}feed.xml`;
}

/** `/tags/iran/feed.xml`, or `/tags/iran/feed.json`. */
export function groupFeedPath(group: string, format: 'atom' | 'json'): string {
  return `${group}feed.${format === 'atom' ? 'xml' : 'json'}`;
}

/** `/2020/11/10/slug/`, after the language code if it is not the site's language. */
export function articlePath(day: string, slug: string, lang: string, siteLanguage: string): string {
  return `${languagePrefix(lang, siteLanguage)}${datePath(day)}${slug}/`;
}

/** `/about/`, or `/fa/about/`. */
export function pagePath(slug: string, lang: string, siteLanguage: string): string {
  return `${languagePrefix(lang, siteLanguage)}/${slug}/`;
}

/** `/corrections/`, or `/corrections/2020/`. */
export function correctionsPath(year?: string): string {
  return year === undefined ? '/corrections/' : `/corrections/${year}/`;
}

/** `/id/7f3k/`: leads to the article with this id, wherever the article is. */
export function idPath(id: string): string {
  return `/id/${id}/`;
}

/** `/fa/`: the list of articles in a language other than the site's. */
export function languagePath(lang: string): string {
  return `/${lang.toLowerCase()}/`;
}

function languagePrefix(lang: string, siteLanguage: string): string {
  return lang === siteLanguage ? '' : `/${lang.toLowerCase()}`;
}

/** `/tags/iran/`, `/sections/iran/protests/`, `/authors/jane-doe/`. */
export function groupPath(directory: string, slug: string): string {
  return `/${directory}/${slug}/`;
}

/** A year of a group, or a numbered page of that year. Page 1 has no number. */
export function groupYearPath(group: string, year: string, page = 1): string {
  return page === 1 ? `${group}${year}/` : `${group}${year}/${page}/`;
}

/** A link to a page of a group's years, or to the place of a year on it: `/tags/iran/2017/#y2019`. */
export function groupYearHref(path: string, base: string, year?: string): string {
  return year === undefined ? href(path, base) : `${href(path, base)}#${yearAnchor(year)}`;
}

/** The place of a year on a page that several years share: `y2019`. */
export function yearAnchor(year: string): string {
  return `y${year}`;
}

/** Extensions in the addresses of other systems, which may redirect to the new address. No page of ours has one. */
const OLD_ENDING = '\\.(html?|shtml|php\\d?|aspx?|jspx?|cfm|cgi|pl|do)';
const OLD_ENDINGS = new RegExp(`${OLD_ENDING}$`, 'i');
/** Files that servers may show for their folder in place of `index.html`. */
export const FOLDER_INDEX = new RegExp(`(?<=^|/)(index|default)(${OLD_ENDING})?$`, 'i');
/** A page's file has only these extensions, and only one: servers run `x.php`, and some run `x.php.html`. */
const PAGE_ENDINGS = /^[^.]*(\.\d[^.]*)*\.html?$/i;
const ANY_ENDING = /\.[a-z][a-z0-9]{1,4}$/i;
/**
 * Characters that no file name should have: control characters, invisible characters, and those that change the
 * direction of text.
 */
const UNFIT = /[\\%\p{Cc}\p{Zl}\p{Zp}\u200b\u202a-\u202e\u2066-\u2069]/u;

/**
 * Normalises a path that an editor wrote as `permalink`, `url` or alias: from the site root, folders with a final
 * slash, decoded. Null if it leaves the site, cannot be a file, or is one that servers interpret.
 */
export function normalizePath(written: string, kind: 'page' | 'alias'): string | null {
  const decoded = decodePath(
    written
      .trim()
      .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
      .replace(/[?#].*$/, ''),
  );
  if (decoded === null || !decoded.isWellFormed() || UNFIT.test(decoded)) return null;
  const parts = decoded
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (parts.some((part) => part === '..' || Buffer.byteLength(part) > MAX_WRITTEN.part)) return null;
  if (Buffer.byteLength(decoded) > MAX_WRITTEN.path) return null;
  if (/^index\.html?$/i.test(parts.at(-1) ?? '')) parts.pop();
  // No folder either: nginx redirects `/` to a folder of the name `index.php`.
  if (parts.map(asSeen).some((part) => part.startsWith('.') || (part.includes('.') && FOLDER_INDEX.test(part))))
    return null;
  const last = parts.at(-1);
  if (last === undefined) return '/';
  if ((kind === 'page' ? PAGE_ENDINGS : OLD_ENDINGS).test(last)) return `/${parts.join('/')}`;
  return ANY_ENDING.test(last) ? null : `/${parts.join('/')}/`;
}

/** A name as some file systems see it, which ignore invisible characters and final full stops. */
function asSeen(part: string): string {
  return part.replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/(?<=[^. ])[. ]+$/, '');
}

/** Percent-decoding that returns null instead of throwing. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** A path in the form for a link: with the base path, percent-encoded. */
export function href(path: string, base: string): string {
  return base.replace(/\/$/, '') + encodePath(path);
}

/** The absolute address of a path. */
export function permalink(path: string, site: { url: string; base: string }): string {
  return new URL(href(path, site.base), site.url).href;
}

/** The characters that `encodeURIComponent` leaves alone. */
const IS_PLAIN = /^[\w\-.!~*'()/]*$/;

/** Percent-encodes each segment of a path (RFC 3986). */
export function encodePath(path: string): string {
  return IS_PLAIN.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}

/** The file of an edition that is served at a path. */
export function filePath(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
