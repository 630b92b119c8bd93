import { parentPort, workerData } from 'node:worker_threads';
import type { PageToPrint } from './page-printer.ts';
import { PagePrinter } from './page-printer.ts';

/** The input of a printing thread. */
export interface PrintingTask {
  /** The module of the bundle. */
  entry: string;
  /** The folder for the pages. */
  folder: string;
}

/** The answer to a batch: how many pages were printed, or the error. */
export type PrintingAnswer = { printed: number } | { fault: string };

const { entry, folder } = workerData as PrintingTask;
const opening = PagePrinter.open(entry, folder);
opening.catch(() => {});

parentPort?.on('message', async (batch: PageToPrint[]) => {
  const answer = (what: PrintingAnswer) => parentPort?.postMessage(what);
  try {
    const printer = await opening;
    for (const page of batch) await printer.print(page);
    answer({ printed: batch.length });
  } catch (error) {
    answer({ fault: (error as Error).message });
  }
});
