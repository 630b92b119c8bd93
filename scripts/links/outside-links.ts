import { readdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, relative } from 'node:path';
import { compare } from '../../src/problems.ts';

/** The web addresses outside the archive to which its pages link, with the pages: a page of lists counts last. */
export function outsideLinks(edition: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of pagesOf(edition)) {
    const html = readFileSync(join(edition, file), 'utf8');
    const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
    const own = URL.canParse(canonical) ? new URL(canonical).host : '';
    for (const [, written] of html.matchAll(/<a\s[^>]*?\bhref="(https?:\/\/[^"]+)"/g)) {
      const url = written!.replaceAll('&amp;', '&').replaceAll('&#x26;', '&').replace(/#.*$/, '');
      if (!URL.canParse(url)) continue;
      const { host, hostname, searchParams } = new URL(url);
      // The search page leads to a search engine for this archive. No article links there.
      const isOwnSearch = own !== '' && searchParams.get('q')?.startsWith(`site:${own}`) === true;
      if (host === own || isOwnSearch || !isPublic(hostname)) continue;
      const pages = found.get(url) ?? [];
      const page = `/${file.replace(/index\.html$/, '')}`;
      if (!pages.includes(page)) found.set(url, [...pages, page]);
    }
  }
  return found;
}

/** A name in the public domain name system. Nobody may have a machine of ours ask its own network. */
function isPublic(host: string): boolean {
  return (
    isIP(host.replace(/^\[|\]$/g, '')) === 0 &&
    /\.[a-z][a-z0-9-]*$/i.test(host) &&
    !/\.(local|localhost|internal|test|example|invalid|onion)$/i.test(host)
  );
}

function pagesOf(folder: string): string[] {
  const depth = (name: string) => name.split('/').length;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort((a, b) => depth(b) - depth(a) || compare(a, b));
}
