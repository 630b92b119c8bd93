import type { Catalog } from '../catalog/catalog.ts';
import { joinKey } from '../edition/plan.ts';
import { segmentKey } from '../search/segment-key.ts';
import { cutSegments } from '../search/segments.ts';
import type { Segment } from '../search/segments.ts';
import type { Bodies } from './bodies.ts';

/** A segment of the search index, by the key of what it is made from. */
export interface KeyedSegment {
  /** Its folder in the edition. */
  name: string;
  key: string;
  segment: Segment;
}

export function keyedSegments(catalog: Catalog, bodies: Bodies, code: string): KeyedSegment[] {
  const digestOf = (file: string) => bodies.digestOf(file);
  return cutSegments(catalog.entries).map((segment) => ({
    name: `search/segments/${segment.name}`,
    key: joinKey(code, segmentKey(segment, catalog, digestOf)),
    segment,
  }));
}
