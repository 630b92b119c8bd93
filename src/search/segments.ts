import type { Entry } from '../catalog/catalog.ts';
import { byDayPrefix, byYear } from '../catalog/group.ts';
import { compare } from '../problems.ts';
import type { Manifest } from './manifest.ts';

/** Articles in one segment: Pagefind holds about 0.3 MB of memory for each while it indexes. */
const SEGMENT_LENGTH = 3000;

/** A stretch of the archive with a search index of its own. */
export interface Segment {
  /** Its first year, or month where one year is longer than a segment. Later articles never change it. */
  name: string;
  /** Oldest first. */
  entries: Entry[];
}

/**
 * Cuts the archive into segments of whole years, from the oldest: a new article changes the last one alone. A year longer
 * than a segment is cut between months. `entries` is oldest first.
 */
export function cutSegments(entries: Entry[], length = SEGMENT_LENGTH): Segment[] {
  const segments: Segment[] = [];
  for (const [year, inYear] of byYear(entries)) {
    const parts = inYear.length > length ? [...byDayPrefix(inYear, 7)] : [[year, inYear] as [string, Entry[]]];
    for (const [name, part] of parts) {
      const last = segments.at(-1);
      if (last && last.entries.length + part.length <= length) last.entries.push(...part);
      else segments.push({ name, entries: [...part] });
    }
  }
  return segments;
}

/** What the search page needs to know of the segments, newest first. `folder` is the path they lie below. */
export function manifestOf(segments: Segment[], folder: string): Manifest {
  return {
    segments: segments.toReversed().map(({ name, entries }) => ({
      path: `${folder}${name}/`,
      years: [...byYear(entries).keys()],
      count: entries.length,
      languages: [...new Set(entries.map(({ article }) => article.lang))].sort(compare),
    })),
  };
}
