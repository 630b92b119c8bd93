import { byMonth, yearsOf } from '../../catalog/by-period.ts';
import type { Entry } from '../../catalog/entry.ts';
import { compare } from '../../problems.ts';
import type { Manifest } from '../text/manifest.ts';

/** A stretch of the archive with a search index of its own. */
export interface Segment {
  /** Its first year, or month where the year is cut, or part of a month: `2019`, `2026-10`, `2026-10-2`. */
  name: string;
  /** Oldest first. */
  entries: Entry[];
}

/** Articles in one segment at most. */
export interface SegmentLengths {
  /**
   * Of the years that are over. Fewer make the meta file small that a reader loads of each segment looked into (14 kB
   * for 1,250), more leave fewer segments to look into.
   */
  closed: number;
  /** Of the newest year, which grows: all of a segment is indexed again with each new article in it. */
  open: number;
}

/** 100,000 articles of 27 years make some hundred segments, of which a search opens as few as it needs. */
const LENGTHS: SegmentLengths = { closed: 1250, open: 250 };

/**
 * Cuts the archive into segments that are disjoint in time, from the catalog alone, so that every machine cuts alike.
 * Years that are over are grouped from the oldest. The newest is never joined with them: an article at its end changes
 * the last segment only, or splits it; when the next year begins, it is folded into the closed ones and indexed for the
 * last time. `entries` is oldest first.
 */
export function cutSegments(entries: Entry[], lengths = LENGTHS): Segment[] {
  const years = [...yearsOf(entries)].map(([name, inYear]): Segment => ({ name, entries: inYear }));
  const closed = years.slice(0, -1).flatMap((year) => cutYear(year, lengths.closed));
  const open = years.slice(-1).flatMap((year) => cutYear(year, lengths.open));
  return [...joined(closed, lengths.closed), ...joined(open, lengths.open)];
}

/** A year as one part where it fits into a segment, else its months, and a month that does not fit by count. */
function cutYear(year: Segment, length: number): Segment[] {
  if (year.entries.length <= length) return [year];
  return [...byMonth(year.entries)].flatMap(([name, inMonth]) =>
    Array.from({ length: Math.ceil(inMonth.length / length) }, (_, i) => ({
      name: i === 0 ? name : `${name}-${i + 1}`,
      entries: inMonth.slice(i * length, (i + 1) * length),
    })),
  );
}

/** Neighbouring parts joined from the oldest as long as they fit; the whole has the name of its first part. */
function joined(parts: Segment[], length: number): Segment[] {
  const whole: Segment[] = [];
  for (const { name, entries } of parts) {
    const last = whole.at(-1);
    if (last && last.entries.length + entries.length <= length) last.entries.push(...entries);
    else whole.push({ name, entries: [...entries] });
  }
  return whole;
}

/** What the search page needs to know of the segments, newest first. `folder` is the path they lie below. */
export function manifestOf(segments: Segment[], folder: string): Manifest {
  return {
    segments: segments.toReversed().map(({ name, entries }) => ({
      path: `${folder}${name}/`,
      first: monthOf(entries[0]!),
      last: monthOf(entries.at(-1)!),
      years: [...yearsOf(entries).keys()],
      count: entries.length,
      languages: countLanguages(entries),
    })),
  };
}

function countLanguages(entries: Entry[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of entries) counts.set(article.lang, (counts.get(article.lang) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compare(a, b)));
}

function monthOf({ article }: Entry): string {
  return article.date.day.slice(0, 7);
}
