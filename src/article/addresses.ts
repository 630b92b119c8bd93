import { problem, quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import { normalizePath, slugify } from '../urls.ts';
import type { Article } from './article.ts';
import type { FileName } from './file-name.ts';
import type { Reading } from './values.ts';
import { readText } from './values.ts';

/** The slug as written, else the file name, else the title, else the digest of the file. */
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

/** A permalink with placeholders (`/:year/:title/`) or template tags belongs to another generator: the usual path serves. */
export function permalinkOf(reading: Reading, entry: RawEntry | undefined): string | undefined {
  const written = readText(reading, entry);
  if (!entry || written === undefined || /^(false|true|pretty|date|none)$/i.test(written)) return undefined;
  const path = /[:{]/.test(written.replace(/^[a-z]+:\/\//i, '')) ? null : normalizePath(written, 'page');
  if (path !== null) return path;
  const at = { file: reading.file, field: entry.key, ...entry.value.at };
  reading.problems.push({
    ...problem('path-invalid', at, quote(written), 'permalink: /2020/11/10/summit/'),
    severity: 'warning',
  });
  return undefined;
}

/** `/index.php`, `/2020/default.htm` and `/index.php/2020/`: no address of a page of its own. */
const NAMES_FOLDER_INDEX = /(^|\/)(index|default)\.[a-z]/i;

/** Each alias is a page. */
const MAX_ALIASES = 200;

export function aliasesOf(reading: Reading, entry: RawEntry | undefined): Article['aliases'] {
  if (!entry) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  if (items.length > MAX_ALIASES) {
    const at = { file: reading.file, field: entry.key, ...entry.value.at };
    const found = `${items.length} aliases, of which ${MAX_ALIASES} count`;
    reading.problems.push(problem('value-type', at, found, `at most ${MAX_ALIASES}`));
  }
  return items.slice(0, MAX_ALIASES).flatMap((item) => {
    const path = item.kind === 'text' && item.text.trim() !== '' ? normalizePath(item.text, 'alias') : null;
    if (path !== null && path !== '/') return [{ path, line: item.at.line }];
    const at = { file: reading.file, field: entry.key, ...item.at };
    const found = item.kind === 'text' ? quote(item.text) : `a ${item.kind}`;
    const isIndex = item.kind === 'text' && path === null && NAMES_FOLDER_INDEX.test(item.text);
    const cure = isIndex ? 'no such alias: servers would show it in place of the page of its folder' : '/old/path/';
    reading.problems.push({
      ...problem('path-invalid', at, found, cure),
      severity: 'warning',
    });
    return [];
  });
}
function decodedName(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
