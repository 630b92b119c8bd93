import { OFFLINE_WORKER_PATH } from '../../urls.ts';
import type { OutputKind } from '../output.ts';

/** The names of the caches. Several archives may share an origin, below different paths. */
const CACHES = `const scope = new URL(registration.scope).pathname;
const prefix = \`backfile \${scope} \`;
`;

/**
 * Keeps the pages that a reader opened, and the files they show. With a network, the network answers always: a kept
 * answer is used only where the network gives none. https://www.w3.org/TR/service-workers/
 */
const KEEPING = `${CACHES}const pages = prefix + 'pages';
const files = prefix + 'files';
const most = { [pages]: 100, [files]: 600 };

addEventListener('install', (event) => event.waitUntil(skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (request.method !== 'GET' || !isKept(request.url)) return;
  if (isPage || /^(style|script|image|font)$/.test(request.destination))
    event.respondWith(answer(event, isPage ? pages : files));
});
// The first page of a visit was loaded before this worker ran. It sends its address, and those of its files as they come.
addEventListener('message', (event) => {
  const { page, shown = [] } = event.data;
  event.waitUntil(Promise.all([...(page ? [load(pages, page)] : []), ...shown.map((file) => load(files, file))]));
});

function isKept(address) {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && pathname.startsWith(scope) && !/^(search|admin)\\//.test(pathname.slice(scope.length));
}

const keyOf = (address) => address.replace(/[?#].*/, '');

async function answer(event, name) {
  const key = keyOf(event.request.url);
  try {
    const found = await fetch(event.request);
    event.waitUntil(keep(name, key, found.clone()));
    return found;
  } catch (fault) {
    const kept = await (await caches.open(name)).match(key, { ignoreVary: true });
    if (kept) return kept;
    throw fault;
  }
}

async function load(name, address) {
  if (!isKept(address)) return;
  const found = await fetch(keyOf(address)).catch(() => undefined);
  if (found && !found.redirected) await keep(name, keyOf(address), found);
}

// A full disk keeps nothing more. A page that is gone is forgotten.
async function keep(name, key, found) {
  const isGone = found.status === 404 || found.status === 410 || found.type === 'opaqueredirect';
  const isWanted = found.status === 200 && (name === files || /^text\\/html/.test(found.headers.get('content-type')));
  if (!isGone && !isWanted) return;
  try {
    const cache = await caches.open(name);
    await cache.delete(key, { ignoreVary: true });
    if (isGone) return;
    await cache.put(key, found);
    const keys = await cache.keys();
    for (const old of keys.slice(0, -most[name])) await cache.delete(old, { ignoreVary: true });
  } catch {}
}
`;

/** Takes the place of the worker above, deletes what it kept, and removes itself. */
const REMOVING = `${CACHES}addEventListener('install', (event) => event.waitUntil(skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await registration.unregister();
}
`;

/**
 * The service worker. A site without one publishes the removing worker at the same address, because no edition knows
 * whether an earlier one had a worker. Only browsers that have the earlier worker load it.
 */
export const OFFLINE_WORKER: OutputKind = {
  name: 'offline-worker',
  owns: () => [OFFLINE_WORKER_PATH],
  list: () => [{ path: OFFLINE_WORKER_PATH, facts: {} }],
  make: { by: 'text', text: ({ site }) => (site.offline ? KEEPING : REMOVING) },
};
