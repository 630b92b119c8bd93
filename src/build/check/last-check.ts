import { join } from 'node:path';
import type { ValidPeriod } from '../../cache/article-cache.ts';
import { holds } from '../../cache/article-cache.ts';
import { readCacheFile, writeCacheFile } from '../../cache/cache-file.ts';
import type { CheckReport } from './check-report.ts';

const VERSION = '1';

/** The input and the result of the last check: the same input gives the same problems. */
export interface LastCheck {
  inputs: string;
  /** The term in which its articles read the same. */
  term: ValidPeriod;
  report: CheckReport;
}

/** The report of the last check, if a new check with these inputs at this time would give the same. */
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
