import type { Catalog } from '../catalog/catalog.ts';
import { wholeOf } from '../catalog/whole.ts';
import { joinKey } from '../edition/plan.ts';
import type { Keys } from '../outputs/key.ts';
import { segmentKey } from '../search/index/segment-key.ts';
import type { Segment } from '../search/index/segments.ts';
import { cutSegments } from '../search/index/segments.ts';

/** A segment of the search index, with the key of its input. */
export interface KeyedSegment {
  /** Its folder in the edition. */
  name: string;
  key: string;
  segment: Segment;
}

export function keyedSegments({ entries, site }: Catalog, keys: Keys, code: string): KeyedSegment[] {
  return cutSegments(entries).map((segment) => ({
    name: `search/segments/${segment.name}`,
    key: joinKey(
      code,
      segmentKey(segment, site, (entry) => keys.digestOf(wholeOf(entry))),
    ),
    segment,
  }));
}
