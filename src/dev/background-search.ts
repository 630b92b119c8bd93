import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchTask } from './index-search.ts';

/** Milliseconds without a change after which the index is rebuilt. */
const QUIET = 2000;

const SEGMENTS = '/search/segments';

/** The search index of `dev`, made in a thread while pages are shown. */
export class BackgroundSearch {
  readonly #task: SearchTask;
  readonly #onReady: (error: Error | null) => void;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isStale = false;
  #isOver = false;

  /** `onReady` is called each time the index has been made or has failed. */
  constructor(task: SearchTask, onReady: (error: Error | null) => void) {
    this.#task = task;
    this.#onReady = onReady;
  }

  /** Makes the index now, or once the current run is over. */
  begin(): void {
    if (this.#isOver) return;
    if (this.#worker) {
      this.#isStale = true;
      return;
    }
    this.#isStale = false;
    let error: Error | null = null;
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: this.#task });
    this.#worker = worker;
    worker.once('error', (thrown) => (error = thrown instanceof Error ? thrown : new Error(String(thrown))));
    worker.once('exit', () => {
      this.#worker = null;
      if (this.#isOver) return;
      this.#onReady(error);
      if (this.#isStale) this.begin();
    });
  }

  /** Makes the index again after the last of several changes. */
  beginSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.begin(), QUIET);
  }

  /** The file on disk for a path from the root of the site; null if the index has none. */
  file(path: string): string | null {
    if (!path.startsWith(SEGMENTS) || path.includes('..')) return null;
    const file = join(this.#task.into, path.slice('/search/'.length));
    return existsSync(file) && statSync(file).isFile() ? file : null;
  }

  /** Whether a path belongs to the index, which may not exist yet. */
  owns(path: string): boolean {
    return path.startsWith(`${SEGMENTS}/`) || path === `${SEGMENTS}.json`;
  }

  async end(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
  }
}
