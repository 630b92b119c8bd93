/** Registers the service worker, and lets it keep the page that was loaded before it ran. */
async function keepForOffline(worker: string): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = !serviceWorker.controller;
  await serviceWorker.register(worker);
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage([location.href, ...files]);
}

const worker = document.body.dataset['offline'];
// A browser without service workers, or one that refuses them, shows the same pages with a network.
if (worker && 'serviceWorker' in navigator) void keepForOffline(worker).catch(() => undefined);
