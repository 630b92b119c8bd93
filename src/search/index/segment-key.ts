import { hash } from 'node:crypto';
import type { Entry } from '../../catalog/entry.ts';
import type { Site } from '../../site/site.ts';
import type { Segment } from './segments.ts';

/**
 * The digest of all that the records of a segment are made of (`record.ts`), and of their order, which numbers them in
 * the index: a segment whose key is known need not be indexed again. No text is read. The name is no part of it, nor are
 * the versions of this code and of Pagefind.
 */
export function segmentKey({ entries }: Segment, site: Site, digestOf: (entry: Entry) => string): string {
  return hash(
    'sha1',
    `${site.language}\n${site.base}\n${JSON.stringify(site.synonyms)}\n${entries.map(digestOf).join('\n')}`,
    'base64url',
  );
}
