import { byMonth, yearsOf } from '../../catalog/by-period.ts';
import type { Entry } from '../../catalog/entry.ts';
import { compare } from '../../problems.ts';
import type { SegmentManifest } from '../text/segment-manifest.ts';

/** A period of the archive with its own search index. */
export interface Segment {
  /** The first year, or the month if the year is split, or a part of the month: `2019`, `2026-10`, `2026-10-2`. */
  name: string;
  /** Oldest first. */
  entries: Entry[];
}

/** The most articles of one segment. */
export interface SegmentLengths {
  /**
   * For past years. A smaller number makes the metadata file of each segment small, which readers load (14 kB for 1,250
   * articles). A larger number gives fewer segments.
   */
  closed: number;
  /** For the newest year, which grows: each new article makes the whole last segment indexed again. */
  open: number;
}

/** 100,000 articles of 27 years make about a hundred segments, of which a search opens as few as possible. */
const LENGTHS: SegmentLengths = { closed: 1250, open: 250 };

/**
 * Splits the archive into segments of consecutive periods. The result depends only on the catalog, so it is the same on
 * every machine. Past years are grouped from the oldest. The newest year is never grouped with them: a new article at
 * its end changes or splits only the last segment. When the next year begins, the year is grouped with the past ones
 * and indexed for the last time. `entries` is oldest first.
 */
export function cutSegments(entries: Entry[], lengths = LENGTHS): Segment[] {
  const years = [...yearsOf(entries)].map(([name, inYear]): Segment => ({ name, entries: inYear }));
  const closed = years.slice(0, -1).flatMap((year) => cutYear(year, lengths.closed));
  const open = years.slice(-1).flatMap((year) => cutYear(year, lengths.open));
  return [...joined(closed, lengths.closed), ...joined(open, lengths.open)];
}

/** A year as one part if it fits into a segment, else its months. A month that does not fit is split by count. */
function cutYear(year: Segment, length: number): Segment[] {
  if (year.entries.length <= length) return [year];
  return [...byMonth(year.entries)].flatMap(([name, inMonth]) =>
    Array.from({ length: Math.ceil(inMonth.length / length) }, (_, i) => ({
      name: i === 0 ? name : `${name}-${i + 1}`,
      entries: inMonth.slice(i * length, (i + 1) * length),
    })),
  );
}

/** Joins neighbouring parts from the oldest on while they fit. The result has the name of its first part. */
function joined(parts: Segment[], length: number): Segment[] {
  const whole: Segment[] = [];
  for (const { name, entries } of parts) {
    const last = whole.at(-1);
    if (last && last.entries.length + entries.length <= length) last.entries.push(...entries);
    else whole.push({ name, entries: [...entries] });
  }
  return whole;
}

/** What the search page needs to know about segments, newest first. `folder` is the path of their parent. */
export function manifestOf(segments: Segment[], folder: string): SegmentManifest {
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
