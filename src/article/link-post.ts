import type { RawEntry } from '../raw/raw.ts';
import { normalizePath, slugify } from '../urls.ts';
import type { Article } from './article.ts';
import type { FileName } from './file-name.ts';
import { webAddress } from './values.ts';

/**
 * Reads `external_url`, `redirect_to` and `link`, the subject of a link post. Exporters also write the article's own
 * earlier address under `link`; such an address ends in the article's name and becomes an alias.
 */
export function readLink(
  entry: RawEntry | undefined,
  name: FileName,
  slug: string,
): { link?: string; alias?: Article['aliases'][number] } {
  const value = entry?.value.kind === 'list' ? entry.value.items[0] : entry?.value;
  const written = value?.kind === 'text' ? value.text.trim() : '';
  const address = /^\/(?!\/)\S*$/.test(written) ? written : webAddress(written);
  if (!entry || address === undefined) return {};
  if (!/^link$/i.test(entry.key)) return { link: address };
  const { pathname, searchParams } = new URL(address, 'https://archive.example/');
  const last =
    pathname
      .replace(/\/$/, '')
      .replace(/\.\w+$/, '')
      .split('/')
      .at(-1) ?? '';
  const isOwn = [slug, slugify(name.base)].includes(slugify(decoded(last))) && last !== '';
  const path = isOwn ? normalizePath(pathname, 'alias') : null;
  if (path !== null && path !== '/') return { alias: { path, line: entry.value.at.line } };
  // WordPress' own number of an article.
  return isOwn || searchParams.has('p') ? {} : { link: address };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
