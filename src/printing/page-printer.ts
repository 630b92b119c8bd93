import { pathToFileURL } from 'node:url';
import { TreeWriter } from '../edition/tree.ts';
import { filePath } from '../urls.ts';
import type { PageView } from '../views/page-view.ts';
import { pageFault } from './page-fault.ts';

/** A page on its way to the printer: where it is served, and what it prints. */
export type PageToPrint = PageView & { path: string };

/** Prints pages with one bundle into one folder, each under its name in the edition. */
export class PagePrinter {
  readonly #print: (page: PageView) => Promise<Uint8Array>;
  readonly #writer: TreeWriter;

  private constructor(print: (page: PageView) => Promise<Uint8Array>, folder: string) {
    this.#print = print;
    this.#writer = new TreeWriter(folder);
  }

  /** Imports the module of a bundle. `folder` exists. */
  static async open(entry: string, folder: string): Promise<PagePrinter> {
    const { print } = await import(/* @vite-ignore */ pathToFileURL(entry).href);
    return new PagePrinter(print, folder);
  }

  /** @throws an error that names the page and the component at fault. */
  async print(page: PageToPrint): Promise<void> {
    const bytes = await this.#print(page).catch((error: unknown) => {
      throw pageFault(page.path, error);
    });
    this.#writer.write(filePath(page.path), bytes);
  }
}
