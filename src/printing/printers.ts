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

  /** Tells what printing needs to know of the site. */
  prepare(site: Pick<Site, 'url' | 'base'>, work: string): void {
    this.#start = () => {
      const printer = new Printer(site, work);
      this.#all.push(printer);
      return printer;
    };
  }

  /** Starts processes that will be needed, `count` of them, or as many as may run at once: they get ready meanwhile. */
  begin(count: number): void {
    while (this.#all.length < Math.min(count, this.#jobs)) this.#ready.push(this.#start!());
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
