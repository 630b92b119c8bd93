import { Worker } from 'node:worker_threads';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Entry } from '../../catalog/entry.ts';
import { href } from '../../urls.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import type { SearchRecord } from './record.ts';
import { searchRecord } from './record.ts';
import type { Segment } from './segments.ts';

/** How many records Pagefind gets at once. */
const BATCH = 100;

/** An article for Pagefind. */
export interface IndexedRecord {
  file: string;
  url: string;
  record: SearchRecord;
}

const STOPPED = 'stopped';
const ENDED = "Pagefind's process ended too early";

/** What the thread asks for: the next records, or nothing more because the files are written. */
export type Request = 'records' | 'written';

/** The answer: the next records; empty after the last. */
export type NextRecords = IndexedRecord[] | 'stop';

/**
 * The number of word occurrences in one index file. A browser loads such a file for every word of a query and every
 * segment: 5,500 occurrences make 8 to 11 kB, Pagefind's default of 20,000 makes 30.
 */
const PLACES = 5_500;

/** The libraries with which Pagefind makes threads, one for each core by default. They cost a tenth of its time. */
const ONE_THREAD = { RAYON_NUM_THREADS: '1', TOKIO_WORKER_THREADS: '1' };

/**
 * Writes the Pagefind index of a segment into `folder`, which must be missing or empty. A thread starts Pagefind as a
 * separate process: its API allows one process a thread, and never answers if the process dies, but then the thread
 * ends. Pagefind gets the records oldest first, one batch at a time. Their order numbers them in the index, so the same
 * records give the same bytes.
 * If it `isOneOfMany`, Pagefind uses one thread, because others use the other cores.
 * @throws if Pagefind reports an error or dies, or if `signal` is aborted. In each case its process is ended.
 */
export function indexSegment(
  segment: Segment,
  catalog: Catalog,
  bodyOf: (entry: Entry) => RenderedBody,
  folder: string,
  onProgress: (added: number) => void,
  signal?: AbortSignal,
  isOneOfMany = false,
): Promise<void> {
  const problem = (reason: string) => new Error(`the search segment ${segment.name} cannot be made: ${reason}`);
  if (signal?.aborted) return Promise.reject(problem(STOPPED));
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: { folder, synonyms: catalog.site.synonyms },
    // If it ends early, Pagefind writes this once for every pending record. We report the end below.
    stderr: true,
    env: {
      ...process.env,
      PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(PLACES),
      ...(isOneOfMany ? ONE_THREAD : {}),
    },
  });
  const send = (answer: NextRecords) => worker.postMessage(answer);
  let sent = 0;
  let isWritten = false;
  let failure: Error | undefined;
  const stop = (reason: string) => {
    failure ??= problem(reason);
    send('stop');
  };
  const answer = (request: Request) => {
    onProgress(sent);
    if (request === 'written') {
      isWritten = true;
      return;
    }
    const batch = segment.entries.slice(sent, sent + BATCH);
    send(batch.map((entry) => recordOf(catalog, entry, bodyOf(entry))));
    sent += batch.length;
  };
  const onAbort = () => stop(STOPPED);
  signal?.addEventListener('abort', onAbort);
  return new Promise((resolve, reject) => {
    worker.on('message', (request: Request) => {
      try {
        answer(request);
      } catch (error) {
        stop(error instanceof Error ? error.message : String(error));
      }
    });
    worker.stderr.resume();
    worker.on('error', ({ message }: Error) =>
      stop(/backend closed|stream was destroyed/.test(message) ? ENDED : message),
    );
    worker.on('exit', () => {
      signal?.removeEventListener('abort', onAbort);
      if (isWritten && !failure) resolve();
      else reject(failure ?? problem(ENDED));
    });
  });
}

function recordOf(catalog: Catalog, entry: Entry, body: RenderedBody): IndexedRecord {
  return {
    file: entry.article.file,
    url: href(entry.path, catalog.site.base),
    record: searchRecord(entry, body),
  };
}
