import type { StartedSearch } from './engine/started-search.ts';

/**
 * For a page whose address holds a search: starts what every search needs, while the script of the page is still
 * loading. That one is many times larger, so this one must import nothing of it.
 */

/** With these the search may begin in another segment or language than the newest article's. */
const BEGINS_ELSEWHERE = ['order', 'from', 'to', 'language'];

function start(manifest: string, parameters: URLSearchParams): StartedSearch {
  const worker = new Worker(new URL('./engine/engine-worker.ts', import.meta.url), { type: 'module' });
  const fault = new Promise<string>((resolve) => {
    worker.addEventListener('error', ({ message }) => resolve(message), { once: true });
  });
  const response = fetch(manifest);
  response
    .then((answer) => answer.clone().json())
    .then(({ segments: [newest] }: { segments: { path: string; languages: Record<string, number> }[] }) => {
      const [language] = Object.keys(newest?.languages ?? {});
      if (newest && language !== undefined && !BEGINS_ELSEWHERE.some((name) => parameters.has(name)))
        worker.postMessage({ kind: 'begin', segment: newest.path, language });
    })
    // The script of the page reports what fails.
    .catch(() => {});
  return { worker, fault, manifest: response };
}

const root = document.querySelector<HTMLElement>('#page-search');
const parameters = new URLSearchParams(location.search);
const facets = [...(root?.querySelectorAll<HTMLElement>('[data-facet]') ?? [])].map(({ dataset }) => dataset['facet']!);
if (root && ['q', 'from', 'to', ...facets].some((name) => parameters.get(name)))
  window.startedSearch = start(root.dataset['manifest']!, parameters);
