import { join } from 'node:path';
import type { Term } from '../../cache/article-cache.ts';
import { holds } from '../../cache/article-cache.ts';
import { readCacheFile, writeCacheFile } from '../../cache/cache-file.ts';
import type { CheckReport } from './check-report.ts';

const VERSION = '1';

/** What the last check looked at and found: the same inputs give the same problems. */
export interface LastCheck {
  inputs: string;
  /** How long its articles read as they did. */
  term: Term;
  report: CheckReport;
}

/** The report of the last check, where another from these inputs at this moment would find the same. */
export function repeatedCheck(cache: string, inputs: string | null, asOf: number): CheckReport | null {
  const last = inputs === null ? null : readCacheFile<LastCheck>(fileOf(cache), VERSION);
  return last && last.inputs === inputs && holds(last.term, asOf) ? last.report : null;
}

export function writeLastCheck(cache: string, last: LastCheck): void {
  writeCacheFile(fileOf(cache), VERSION, last);
}

function fileOf(cache: string): string {
  return join(cache, 'last-check.json');
}
