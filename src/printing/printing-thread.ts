import { Worker } from 'node:worker_threads';
import type { PageToPrint } from './page-printer.ts';
import type { PrintingAnswer, PrintingTask } from './print-worker.ts';

/** How many batches a thread holds: it prints one while the others wait. */
const ROOM = 8;

/** A thread that prints batches of pages. */
export class PrintingThread {
  readonly #worker: Worker;
  /** The batches in the thread, by the paths of their first and last page. */
  readonly #held: [first: string, last: string][] = [];
  #fault: Error | null = null;
  #wake: () => void = () => {};

  constructor(task: PrintingTask) {
    this.#worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
      workerData: task,
      // Views of a batch die young. With V8's default of 48 MB a thread takes twice the memory, and no less time.
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    this.#worker.on('message', (answer: PrintingAnswer) => {
      if ('fault' in answer) this.#fail(answer.fault);
      this.#held.shift();
      this.#wake();
    });
    this.#worker.on('error', (error: Error) => this.#fail(this.#lost(error.message)));
    this.#worker.on('exit', () => this.#fail(this.#lost('their thread ended too early')));
  }

  /**
   * Sends the thread a batch. Resolves when it has room for another one.
   * @throws what printing throws.
   */
  async print(batch: PageToPrint[]): Promise<void> {
    this.#held.push([batch[0]!.path, batch.at(-1)!.path]);
    this.#worker.postMessage(batch);
    await this.#until(ROOM - 1);
  }

  /**
   * Resolves when all its batches are printed.
   * @throws what printing throws.
   */
  finish(): Promise<void> {
    return this.#until(0);
  }

  /** Ends the thread immediately. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #until(held: number): Promise<void> {
    while (this.#held.length > held && !this.#fault)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#fault) throw this.#fault;
  }

  #lost(reason: string): string {
    const [first, last] = [this.#held[0]?.[0], this.#held.at(-1)?.[1]];
    return first ? `The pages ${first} to ${last} could not be printed: ${reason}` : reason;
  }

  #fail(message: string): void {
    this.#fault ??= new Error(message);
    this.#wake();
  }
}
