import { hash } from 'node:crypto';
import type { Catalog } from '../catalog/catalog.ts';
import { href } from '../urls.ts';
import type { Segment } from './segments.ts';

/**
 * The digest of all that the records of a segment are made of (`record.ts`), and of their order, which numbers them in
 * the index: a segment whose key is known need not be indexed again. No text is read: `bodyDigestOf` knows the digest of
 * the rendered body of a file. The name is no part of it, nor are the versions of this code and of Pagefind.
 */
export function segmentKey(segment: Segment, { site }: Catalog, bodyDigestOf: (file: string) => string): string {
  const records = segment.entries.map(({ article, path, sections, tags, authors }) => [
    href(path, site.base),
    article.title,
    article.standfirst ?? '',
    article.date.day,
    article.lang,
    sections.map((section) => [section.label, section.path]),
    tags.map(({ slug }) => slug),
    authors.map(({ slug }) => slug),
    bodyDigestOf(article.file),
  ]);
  return hash('sha1', JSON.stringify([site.language, segment.isOpen, records]), 'base64url');
}
