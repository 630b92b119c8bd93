import { readFileSync } from 'node:fs';

/** The parts of `npm run build -- --report FILE` that a benchmark uses, without its lists of files. */
export interface BenchReport {
  pages?: { rendered?: number; kept?: number; removed?: number };
  seconds?: Record<string, number>;
  texts?: { rendered?: number; kept?: number };
  segments?: { indexed?: number; kept?: number };
}

/** Reads a report; null if there is none, or if it is not a JSON object. */
export function readBuildReport(file: string): BenchReport | null {
  try {
    const { pages, texts, segments, seconds } = JSON.parse(readFileSync(file, 'utf8')) as BenchReport;
    return {
      ...(pages && { pages }),
      ...(texts && { texts }),
      ...(segments && { segments }),
      ...(seconds && { seconds }),
    };
  } catch {
    return null;
  }
}
