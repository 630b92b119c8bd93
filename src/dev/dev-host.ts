import { AsyncLocalStorage } from 'node:async_hooks';
import type { PageView } from '../views/page-view.ts';

/** Pages of a running `dev`. Astro's routes run in the same process, and ask here for what they print. */
interface DevHost {
  /** The page for the current request. */
  current: AsyncLocalStorage<PageView>;
}

const KEY = Symbol.for('backfile.dev');
const held = globalThis as unknown as Record<symbol, DevHost | undefined>;

/** The path of the only route, through which `dev` prints every page. */
export const DEV_ROUTE = '__page';

/** Starts to supply pages to the routes of this process. */
export function beginDev(): DevHost {
  return (held[KEY] ??= { current: new AsyncLocalStorage() });
}

/** Whether this process runs `dev`. */
export function isInDev(): boolean {
  return held[KEY] !== undefined;
}

/** The page of the current request. */
export function devPage(): PageView | undefined {
  return held[KEY]?.current.getStore();
}
