import { parentPort, workerData } from 'node:worker_threads';
import type { SearchTask } from './index-search.ts';
import { indexSearch } from './index-search.ts';

await indexSearch(workerData as SearchTask);
parentPort!.postMessage('ready');
