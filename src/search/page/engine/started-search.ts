/** What `start-search.ts` has started. */
export interface StartedSearch {
  /** The first worker of the engine. */
  worker: Worker;
  /** Why the worker does not start. */
  fault: Promise<string>;
  /** The list of segments. */
  manifest: Promise<Response>;
}

declare global {
  interface Window {
    /** Set before the script of the page runs, if its address holds a search. */
    startedSearch?: StartedSearch | undefined;
  }
}

/** Takes over what was started, once. Undefined if nothing was, or if it is taken. */
export function takeStarted(): StartedSearch | undefined {
  const started = window.startedSearch;
  window.startedSearch = undefined;
  return started;
}
