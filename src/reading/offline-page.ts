/** Registers the service worker, and lets it keep the page that was loaded before it ran. */
async function keepForOffline(worker: string): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = !serviceWorker.controller;
  await serviceWorker.register(worker);
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage({ page: location.href });
  // A file that the page requested before the worker took over may still be loading.
  const sendLoaded = (list: PerformanceObserverEntryList) =>
    active?.postMessage({ shown: list.getEntries().map(({ name }) => name) });
  new PerformanceObserver(sendLoaded).observe({ type: 'resource', buffered: true });
}

const worker = document.body.dataset['offline'];
// A browser without service workers, or one that refuses them, shows the same pages with a network.
if (worker && 'serviceWorker' in navigator) void keepForOffline(worker).catch(() => undefined);
