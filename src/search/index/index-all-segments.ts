import type { Catalog } from '../../catalog/catalog.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import { indexSegment } from './index-segment.ts';
import type { Segment } from './segments.ts';

/**
 * Indexes segments, `jobs` of them at a time, each into its folder, and reports the number of indexed articles. The
 * largest come first, so that no core waits for one at the end; the files do not depend on this order.
 * @throws the first failure, after all other Pagefind processes were ended, because an edition needs its whole search.
 */
export async function indexAllSegments(
  segments: Segment[],
  catalog: Catalog,
  bodyOf: (entry: Entry) => RenderedBody,
  folderOf: (segment: Segment) => string,
  options: { jobs: number; onProgress(done: number, total: number): void },
): Promise<void> {
  const waiting = segments.toSorted((a, b) => b.entries.length - a.entries.length);
  const total = segments.reduce((sum, { entries }) => sum + entries.length, 0);
  const stopping = new AbortController();
  const isEachCoreTaken = segments.length >= options.jobs;
  let done = 0;

  async function runJob(): Promise<void> {
    for (let segment = waiting.shift(); segment; segment = waiting.shift()) {
      let before = 0;
      const onProgress = (added: number) => {
        done += added - before;
        before = added;
        options.onProgress(done, total);
      };
      await indexSegment(segment, catalog, bodyOf, folderOf(segment), onProgress, stopping.signal, isEachCoreTaken);
    }
  }

  const failures: unknown[] = [];
  const jobs = Array.from({ length: Math.max(1, options.jobs) }, () =>
    runJob().catch((error) => {
      failures.push(error);
      stopping.abort();
    }),
  );
  await Promise.all(jobs);
  if (failures.length > 0) throw failures[0];
}
