import type { OutputKind } from '../outputs/output.ts';
import type { printPages } from '../printing/print-pages.ts';
import type { Problem } from '../problems.ts';
import type { BuildReport } from './build-report.ts';
import type { makeSegments } from './make-segments.ts';
import type { Progress } from './progress.ts';
import type { Shard } from './shards/shard.ts';

/** What makes pages and search segments: the compiled components and Pagefind, unless a test puts others in their place. */
export interface Makers {
  print: typeof printPages;
  index: typeof makeSegments;
}

export interface BuildOptions {
  content: string;
  publicFolder: string;
  out: string;
  cache: string;
  /** Threads and processes at once. */
  jobs: number;
  /** Publish what is not broken, instead of stopping. */
  skipBroken: boolean;
  asOf: number;
  progress: Progress;
  /** Told of every file that is made again or removed, and why. */
  explain?: (file: string, reason: string) => void;
  makers?: Makers;
  /** How many addresses of the last edition may be gone unasked, where they are many. */
  allowLoss?: number;
  /** Addresses of pages that may not vanish. */
  mustKeep?: ReadonlySet<string>;
  /** Editions that are kept for a roll-back, where `out` is a link to one of them. */
  keep?: number;
  /** The kinds of outputs; all of the table unless a test adds some. */
  kinds?: readonly OutputKind[];
  /** Make this share alone, and leave it in `out` as a part. */
  shard?: Shard;
  /** Folders of parts to take from. */
  merge?: string[];
}

export interface BuildResult {
  problems: Problem[];
  /** What was done; absent when problems stopped the build: the last edition is as it was. */
  report?: BuildReport;
  /** Addresses that would vanish although they must not: nothing was published. */
  vanished?: string[];
  /** What a shard made. */
  part?: { pages: number; segments: number; texts: number };
}
