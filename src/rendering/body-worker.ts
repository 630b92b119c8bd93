import { parentPort, workerData } from 'node:worker_threads';
import type { BodySurroundings } from './body-surroundings.ts';
import { printBody } from './printed-body.ts';
import { renderArticle } from './render-article.ts';
import type { Job } from './render-bodies.ts';

/** A thread that renders batches of articles: it receives a batch as a message and answers with the results. */
const surroundings = workerData as BodySurroundings;

parentPort?.on('message', async (batch: Job[]) => {
  const rendered = [];
  for (const { article, path } of batch) rendered.push(printBody(await renderArticle(article, path, surroundings)));
  parentPort?.postMessage(rendered);
});
