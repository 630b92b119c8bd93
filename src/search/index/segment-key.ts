import type { Entry } from '../../catalog/entry.ts';
import { digest } from '../../digest.ts';
import type { Site } from '../../site/site.ts';
import type { Segment } from './segments.ts';

/**
 * The digest of everything that a segment's records are made of (`record.ts`), and of their order, which numbers them
 * in the index. A segment with a known key need not be indexed again. This reads no text. The key does not cover the
 * segment's name, nor the versions of this code and of Pagefind.
 */
export function segmentKey({ entries }: Segment, site: Site, digestOf: (entry: Entry) => string): string {
  return digest(
    'value',
    `${site.language}\n${site.base}\n${JSON.stringify(site.synonyms)}\n${entries.map(digestOf).join('\n')}`,
  );
}
