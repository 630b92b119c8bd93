/** Milliseconds after which a file that has not come counts as missing. On a slow telephone line 60 kB take half of it. */
export const PATIENCE = 60_000;

/** Milliseconds that a file of an earlier search may keep the next one waiting. */
export const PATIENCE_WITH_EARLIER = 5_000;

/** Milliseconds that results which are there wait for the names of what they are counted by. */
export const PATIENCE_FOR_NAMES = 2_000;

/** The time that a loader goes by. Tests hand it one that they turn themselves. */
export interface Timer {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs a task after so many milliseconds; what it returns calls the task off. */
  after(time: number, task: () => void): () => void;
}

/** The browser's own. */
export const BROWSER_TIMER: Timer = {
  now: () => performance.now(),
  after(time, task) {
    const timeout = setTimeout(task, time);
    return () => clearTimeout(timeout);
  },
};

/** What is promised; undefined where it takes longer than some milliseconds. */
export function within<T>(time: number, promised: Promise<T>): Promise<T | undefined> {
  return Promise.race([promised, new Promise<undefined>((resolve) => setTimeout(resolve, time))]);
}
