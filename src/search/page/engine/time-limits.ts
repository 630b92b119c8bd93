/** Milliseconds after which a pending file counts as missing. On a slow phone connection 60 kB take half of that. */
export const PATIENCE = 60_000;

/** Milliseconds for which a file of an earlier search may delay the next one. */
export const PATIENCE_WITH_EARLIER = 5_000;

/** Milliseconds for which ready results wait for the names of facet values. */
export const PATIENCE_FOR_NAMES = 2_000;

/** The clock of a loader. Tests pass one that they control. */
export interface Timer {
  /** Milliseconds since some point in time. */
  now(): number;
  /** Runs a task after so many milliseconds. The returned function cancels it. */
  after(time: number, task: () => void): () => void;
}

/** The browser's clock. */
export const BROWSER_TIMER: Timer = {
  now: () => performance.now(),
  after(time, task) {
    const timeout = setTimeout(task, time);
    return () => clearTimeout(timeout);
  },
};

/** The result of a promise; undefined if it takes longer than some milliseconds. */
export function within<T>(time: number, promised: Promise<T>): Promise<T | undefined> {
  return Promise.race([promised, new Promise<undefined>((resolve) => setTimeout(resolve, time))]);
}
