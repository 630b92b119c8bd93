import { createHash } from 'node:crypto';

/** The only maker of paths, permalinks and anchors. A path is written as a reader would: `/tags/ایران/`, not encoded. */

/** Bytes of a written path and of a part of it: most file systems end at 255 and 4096, and something may follow. */
const MAX_WRITTEN = { path: 1000, part: 240 };
/** Bytes of one part of a path: most file systems end at 255, and `.html` or a number may follow. */
const MAX_SEGMENT_BYTES = 200;

/**
 * Folds a text to one part of an address: lower case, words joined by hyphens, letters and digits of every script kept.
 * A text without letters or digits folds to ''. Very long ones are cut at a word and end in a digest of the whole.
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
  const digest = createHash('sha256').update(slug).digest('hex').slice(0, 8);
  return `${cutSlug(slug, MAX_SEGMENT_BYTES - 9).replace(/-+$/, '')}-${digest}`;
}

/** Takes words off the end of a slug, or twenty letters of a word without end, until it has at most so many bytes. */
function cutSlug(slug: string, bytes: number): string {
  let end = slug.length;
  let left = Buffer.byteLength(slug);
  while (left > bytes) {
    const hyphen = slug.slice(end - 20, end).lastIndexOf('-');
    let cut = end - 20 + Math.max(hyphen, 0);
    // Never half a character.
    if (/[\ud800-\udbff]/.test(slug[cut - 1] ?? '')) cut--;
    left -= Buffer.byteLength(slug.slice(cut, end));
    end = cut;
  }
  return slug.slice(0, end);
}

/** At most `length` UTF-16 units of a text, never half a character. */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** The page of all years. */
export const YEARS_PATH = '/years/';

/** `/on-this-day/11.json` from `11`: what was published on each day of that month in any year. */
export function onThisDayPath(month: string): string {
  return `/on-this-day/${month}.json`;
}

/** `/2020/`, `/2020/11/` or `/2020/11/10/` from `2020`, `2020-11` or `2020-11-10`. */
export function datePath(day: string): string {
  return `/${day.replaceAll('-', '/')}/`;
}

/** `/2020/11/feed.xml` from `2020-11`. */
export function monthFeedPath(month: string): string {
  return `${datePath(month)}feed.xml`;
}

/** `/tags/iran/feed.xml`, or `/tags/iran/feed.json`. */
export function groupFeedPath(group: string, format: 'atom' | 'json'): string {
  return `${group}feed.${format === 'atom' ? 'xml' : 'json'}`;
}

/** `/2020/11/10/slug/`; behind the code of the language when it is not the site's. */
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

/** `/id/7f3k/`: leads to the article of an id, wherever it stands. */
export function idPath(id: string): string {
  return `/id/${id}/`;
}

/** `/fa/`: where articles of another language than the site's have their list. */
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

/** A year of a group, or a numbered page of that year; page 1 has no number. */
export function groupYearPath(group: string, year: string, page = 1): string {
  return page === 1 ? `${group}${year}/` : `${group}${year}/${page}/`;
}

/** Endings of addresses of other systems, which may lead on to the new one. What a page prints is none of theirs. */
const OLD_ENDING = '\\.(html?|shtml|php\\d?|aspx?|jspx?|cfm|cgi|pl|do)';
const OLD_ENDINGS = new RegExp(`${OLD_ENDING}$`, 'i');
/** What a server may show for the folder that it lies in, rather than `index.html`. */
export const FOLDER_INDEX = new RegExp(`(?<=^|/)(index|default)(${OLD_ENDING})?$`, 'i');
/** A page is a file of these alone, and of one ending: a server would run `x.php`, and some `x.php.html`. */
const PAGE_ENDINGS = /^[^.]*(\.\d[^.]*)*\.html?$/i;
const ANY_ENDING = /\.[a-z][a-z0-9]{1,4}$/i;
/** Letters that no file should have in its name: control characters, and those that nobody sees or that turn others around. */
const UNFIT = /[\\%\p{Cc}\p{Zl}\p{Zp}\u200b\u202a-\u202e\u2066-\u2069]/u;

/**
 * A path that an editor wrote as `permalink` or `url` of a page, or as an alias, in the one form used here: from the site
 * root, folders ending in a slash, decoded. Null where it leaves the site, cannot be a file, or is one that servers read.
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
  // No folder either: nginx leads from `/` on to one of the name `index.php`.
  if (parts.map(asSeen).some((part) => part.startsWith('.') || (part.includes('.') && FOLDER_INDEX.test(part))))
    return null;
  const last = parts.at(-1);
  if (last === undefined) return '/';
  if ((kind === 'page' ? PAGE_ENDINGS : OLD_ENDINGS).test(last)) return `/${parts.join('/')}`;
  return ANY_ENDING.test(last) ? null : `/${parts.join('/')}/`;
}

/** A name as disks may see it that leave out letters that nobody sees, and stops at its end. */
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

/** A path as a link holds it: with the base path, percent-encoded. */
export function href(path: string, base: string): string {
  return base.replace(/\/$/, '') + encodePath(path);
}

/** The absolute address of a path. */
export function permalink(path: string, site: { url: string; base: string }): string {
  return new URL(href(path, site.base), site.url).href;
}

/** Percent-encodes each part of a path, as RFC 3986 wants. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The file of an edition that a path is served from. */
export function filePath(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
