import type { Site } from '../site/site.ts';
import { Printer } from './printer.ts';

/** The printing processes of one build: the first are started before it is known what to print. */
export class Printers {
  readonly #jobs: number;
  readonly #ready: Printer[] = [];
  readonly #all: Printer[] = [];
  #start: (() => Printer) | undefined;

  constructor(jobs: number) {
    this.#jobs = jobs;
  }

  /** Starts one process, or as many as may run at once where everything will be printed. */
  begin(site: Pick<Site, 'url' | 'base'>, work: string, isEverything: boolean): void {
    this.#start = () => {
      const printer = new Printer(site, work);
      this.#all.push(printer);
      return printer;
    };
    const count = isEverything ? Math.min(this.#jobs, 2) : 1;
    for (let i = 0; i < count; i++) this.#ready.push(this.#start());
  }

  /** A process that waits for something to print. */
  take(): Printer {
    return this.#ready.shift() ?? this.#start!();
  }

  /** Ends all of them, whatever they are doing, and removes what they printed and nobody took. */
  async endAll(): Promise<void> {
    await Promise.all(this.#all.map((printer) => printer.end()));
  }
}
