import { Worker } from 'node:worker_threads';
import type { Article } from '../article/article.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { BodySurroundings } from './body-context.ts';
import { renderArticle } from './render-article.ts';
import type { RenderedArticle } from './render-article.ts';

/** Articles handed to a worker at once. */
const BATCH = 50;
/** Below this many a second thread costs more than it brings. */
const WORTH_A_WORKER = 200;

export interface Job {
  article: Article;
  path: string;
}

/** Renders the texts of all articles and pages of a catalog, in several threads. `take` gets each; the order is not set. */
export async function renderBodies(
  catalog: Catalog,
  surroundings: BodySurroundings,
  options: {
    jobs: number;
    take: (rendered: RenderedArticle) => void;
    onProgress: (done: number, total: number) => void;
  },
): Promise<void> {
  const jobs: Job[] = [...catalog.entries, ...catalog.pages].map(({ article, path }) => ({ article, path }));
  const total = jobs.length;
  let done = 0;
  const take = (rendered: RenderedArticle) => {
    options.take(rendered);
    options.onProgress(++done, total);
  };
  if (options.jobs < 2 || jobs.length < WORTH_A_WORKER) {
    for (const { article, path } of jobs) take(await renderArticle(article, path, surroundings));
    return;
  }
  const next = (): Job[] => jobs.splice(-BATCH);
  await Promise.all(Array.from({ length: options.jobs }, () => runWorker(surroundings, next, take)));
}

function runWorker(
  surroundings: BodySurroundings,
  next: () => Job[],
  take: (rendered: RenderedArticle) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./body-worker.ts', import.meta.url), { workerData: surroundings });
    const feed = () => {
      const batch = next();
      if (batch.length > 0) worker.postMessage(batch);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', (rendered: RenderedArticle[]) => {
      rendered.forEach(take);
      feed();
    });
    worker.on('error', reject);
    feed();
  });
}
