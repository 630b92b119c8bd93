import { AsyncLocalStorage } from 'node:async_hooks';
import type { PageView } from '../views/page-view.ts';

/** Pages of a running `dev`: Astro's routes run in the same process, and ask here for what they print. */
interface DevHost {
  /** The page that the present request prints. */
  current: AsyncLocalStorage<PageView>;
}

const KEY = Symbol.for('backfile.dev');
const held = globalThis as unknown as Record<symbol, DevHost | undefined>;

/** The path of the one route through which `dev` prints every page. */
export const DEV_ROUTE = '__page';

/** Begins to hand pages to the routes of this process. */
export function beginDev(): DevHost {
  return (held[KEY] ??= { current: new AsyncLocalStorage() });
}

/** Whether this process shows an archive while it is written. */
export function isInDev(): boolean {
  return held[KEY] !== undefined;
}

/** The page of the present request. */
export function devPage(): PageView | undefined {
  return held[KEY]?.current.getStore();
}
