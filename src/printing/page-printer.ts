import { TreeWriter } from '../edition/tree.ts';
import { filePath } from '../urls.ts';
import type { PageView } from '../views/page-view.ts';
import type { Print } from './open-print.ts';
import { openPrint } from './open-print.ts';
import { pageFault } from './page-fault.ts';

/** A page for the printer: its address and its view. */
export type PageToPrint = PageView & { path: string };

/** Prints pages with one bundle into one folder, each under its name in the edition. */
export class PagePrinter {
  readonly #print: Print;
  readonly #writer: TreeWriter;

  private constructor(print: Print, folder: string) {
    this.#print = print;
    this.#writer = new TreeWriter(folder);
  }

  /** Imports the module of a bundle. `folder` must exist. */
  static async open(entry: string, folder: string): Promise<PagePrinter> {
    return new PagePrinter(await openPrint(entry), folder);
  }

  /** @throws an error that names the page and the faulty component. */
  async print(page: PageToPrint): Promise<void> {
    const html = await this.#print(page).catch((error: unknown) => {
      throw pageFault(page.path, error);
    });
    this.#writer.write(filePath(page.path), html);
  }
}
