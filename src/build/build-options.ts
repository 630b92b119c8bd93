import type { OutputKind } from '../outputs/output.ts';
import type { printPages } from '../printing/print-pages.ts';
import type { Problem } from '../problems.ts';
import type { Trial } from '../site/reach/with-trial.ts';
import type { BuildReport } from './build-report.ts';
import type { makeSegments } from './make-segments.ts';
import type { Progress } from './progress.ts';
import type { Shard } from './shards/shard.ts';

/** The makers of pages and search segments: the compiled components and Pagefind, unless a test replaces them. */
export interface EditionMakers {
  print: typeof printPages;
  index: typeof makeSegments;
}

export interface BuildOptions {
  content: string;
  publicFolder: string;
  out: string;
  cache: string;
  /** The number of threads and processes. */
  jobs: number;
  /** Publish what is not broken, instead of stopping. */
  skipBroken: boolean;
  asOf: number;
  progress: Progress;
  /** Called for every file that the build renews or deletes, with the reason. */
  explain?: (file: string, reason: string) => void;
  makers?: EditionMakers;
  /** How many addresses of the last edition may be lost, if they are many. */
  allowLoss?: number;
  /** Page addresses that must not be lost. */
  mustKeep?: ReadonlySet<string>;
  /** Whether the result names the addresses that rules of hosts lead on, even if nothing else is new. */
  namesLed?: boolean;
  /** How many editions are kept for a rollback, if `out` is a link to one of them. */
  keep?: number;
  /** The kinds of outputs: the whole table, unless a test adds some. */
  kinds?: readonly OutputKind[];
  /** Make an edition for editors: at another address, or with drafts. */
  trial?: Trial;
  /** Make only this share, and write it to `out` as a part. */
  shard?: Shard;
  /** Folders of parts to merge. */
  merge?: string[];
}

export interface BuildResult {
  problems: Problem[];
  /** The report; absent if problems stopped the build, and the last edition stays. */
  report?: BuildReport;
  /** Addresses that must not be lost but would be. Nothing was published. */
  vanished?: string[];
  /** Addresses of lists without a page, by decoded path, that rules of hosts lead on. */
  led?: ReadonlySet<string>;
  /** What a shard made. */
  part?: { pages: number; segments: number; texts: number };
}
