import type { StartedSearch } from './engine/started-search.ts';

/**
 * For a page whose address holds a search: starts what every search needs, while the script of the page is still
 * loading. That one is many times larger, so this one must import nothing of it.
 */

/** The number of articles that every search goes through, if there are as many: see `LookUp`. */
const SEARCHED = 500;
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
    .then(({ segments }: { segments: { path: string; count: number; languages: Record<string, number> }[] }) => {
      const [first] = Object.keys(segments[0]?.languages ?? {});
      if (first === undefined || BEGINS_ELSEWHERE.some((name) => parameters.has(name))) return;
      let count = 0;
      for (const { path, count: own, languages } of segments) {
        if (count >= SEARCHED) break;
        count += own;
        // The worker knows one language. The others begin with the search.
        if (first in languages) worker.postMessage({ kind: 'begin', segment: path, language: first });
      }
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
