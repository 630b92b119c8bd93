import { Worker } from 'node:worker_threads';
import type { Article } from '../article/article.ts';
import type { BodySurroundings } from './body-surroundings.ts';
import type { PrintedBody } from './printed-body.ts';
import { printBody } from './printed-body.ts';

/** How many articles a worker gets at once. */
const BATCH = 50;
/** Below this number a second thread costs more than it saves. */
const WORTH_A_WORKER = 200;

export interface Job {
  article: Article;
  path: string;
}

/** Renders the texts of articles and pages in several threads. `take` receives each result, in no fixed order. */
export async function renderBodies(
  jobs: Job[],
  surroundings: BodySurroundings,
  options: {
    jobs: number;
    take: (rendered: PrintedBody) => void;
    onProgress: (done: number, total: number) => void;
  },
): Promise<void> {
  const total = jobs.length;
  let done = 0;
  const take = (rendered: PrintedBody) => {
    options.take(rendered);
    options.onProgress(++done, total);
  };
  if (options.jobs < 2 || jobs.length < WORTH_A_WORKER) {
    // Loaded only if there is something to render: the Markdown packages are most of what a build
    // loads.
    const { renderArticle } = await import('./render-article.ts');
    for (const { article, path } of jobs) take(printBody(await renderArticle(article, path, surroundings)));
    return;
  }
  const left = [...jobs];
  const next = (): Job[] => left.splice(-BATCH);
  const workers = Array.from({ length: options.jobs }, () => startWorker(surroundings));
  try {
    await Promise.all(workers.map((worker) => runWorker(worker, next, take)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker(surroundings: BodySurroundings): Worker {
  return new Worker(new URL('./body-worker.ts', import.meta.url), {
    workerData: { ...surroundings },
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
}

/** Sends a thread one batch after another. Fails if the thread fails, or ends before all batches are done. */
function runWorker(worker: Worker, next: () => Job[], take: (rendered: PrintedBody) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let batch: Job[] = [];
    const feed = () => {
      batch = next();
      if (batch.length > 0) worker.postMessage(batch);
      else resolve();
    };
    const fail = (reason: string) => {
      const [first, last] = [batch[0]?.article.file, batch.at(-1)?.article.file];
      reject(new Error(`The texts of ${first} to ${last} could not be rendered: ${reason}`));
    };
    worker.on('message', (rendered: PrintedBody[]) => {
      try {
        rendered.forEach(take);
        feed();
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => fail(error.message));
    worker.on('exit', () => fail('their thread ended too early'));
    feed();
  });
}
