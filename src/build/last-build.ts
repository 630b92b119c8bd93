import { join } from 'node:path';
import type { ValidPeriod } from '../cache/article-cache.ts';
import { holds } from '../cache/article-cache.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { Problem } from '../problems.ts';
import type { BuildReport } from './build-report.ts';

const VERSION = '3';

/** The input and the result of the last build: the same input gives the same edition. */
export interface LastBuild {
  inputs: string;
  /** The term in which its articles read the same. */
  term: ValidPeriod;
  /** The edition that it made. */
  id: string;
  problems: Problem[];
  report: BuildReport;
}

export function readLastBuild(cache: string): LastBuild | null {
  return readCacheFile<LastBuild>(fileOf(cache), VERSION);
}

export function writeLastBuild(cache: string, last: LastBuild): void {
  writeCacheFile(fileOf(cache), VERSION, last);
}

/** Whether a build from these inputs at this time would give the same edition. */
export function isRepeated(last: LastBuild, inputs: string | null, asOf: number): boolean {
  return last.inputs === inputs && holds(last.term, asOf);
}

/** The report of a build that had nothing to do. */
export function reportOfNothing({ report }: LastBuild, seconds: BuildReport['seconds']): BuildReport {
  const { pages, texts, segments, files } = report;
  return {
    ...report,
    pages: { rendered: 0, kept: pages.rendered + pages.kept, removed: 0 },
    texts: { rendered: 0, kept: texts.rendered + texts.kept },
    segments: { indexed: 0, kept: segments.indexed + segments.kept },
    files: { ...files, changed: [], added: [], removed: [] },
    addresses: { ...report.addresses, gone: [] },
    ...(report.indexNow ? { indexNow: { ...report.indexNow, urlList: [] } } : {}),
    comparedWith: 'the last edition',
    put: null,
    seconds,
  };
}

function fileOf(cache: string): string {
  return join(cache, 'last-build.json');
}
