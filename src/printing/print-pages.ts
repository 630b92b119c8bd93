import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compare } from '../problems.ts';
import { filePath } from '../urls.ts';
import type { PageView } from '../views/page-view.ts';
import type { Bundle, BundleSource } from './bundle.ts';
import type { PageToPrint } from './page-printer.ts';
import { PagePrinter } from './page-printer.ts';
import { PrintingThread } from './printing-thread.ts';

/** How many pages a thread gets at once: so few that their views are gone before V8 counts them as old. */
const BATCH = 25;
/** Below this number of pages one more thread costs more than it saves, because each must warm up. */
const WORTH_A_THREAD = 1000;

/** The result of printing: the current path of each file of the edition. */
export interface Printed {
  pages: Map<string, string>;
  /** The styles and scripts to which pages refer. */
  assets: Map<string, string>;
}

export interface PrintOptions {
  bundle: BundleSource;
  /** The number of threads. With one, pages are printed in the main thread. */
  threads: number;
  /** The folder for pages and assets, under their names in the edition. */
  folder: string;
}

/**
 * Prints the pages at `paths`. This thread makes views as they are needed, so that the views of a large archive are
 * never all in memory.
 * @throws an error that names the page and the faulty component; and whatever `viewOf` throws.
 */
export async function printPages(
  paths: string[],
  viewOf: (path: string) => PageView,
  { bundle: source, threads, folder }: PrintOptions,
  onProgress: (done: number, total: number) => void,
): Promise<Printed> {
  const bundle = await source.open();
  mkdirSync(folder, { recursive: true });
  const assets = copyAssets(bundle, folder);
  // Sorted by name, so that files of the same folder are written together.
  const batches = inBatches([...paths].sort(compare));
  let done = 0;
  const onPrinted = (count: number) => {
    done += count;
    onProgress(done, paths.length);
  };
  const pagesOf = (batch: string[]) => batch.map((path): PageToPrint => ({ path, ...viewOf(path) }));
  const count = Math.min(threads, Math.ceil(paths.length / WORTH_A_THREAD));
  if (paths.length > 0 && count < 2) await printHere(batches, pagesOf, bundle, folder, onPrinted);
  else if (paths.length > 0) await printInThreads(count, batches, pagesOf, bundle, folder, onPrinted);
  return { pages: new Map(paths.map((path) => [filePath(path), join(folder, filePath(path))])), assets };
}

type PagesOf = (batch: string[]) => PageToPrint[];

async function printHere(
  batches: Iterable<string[]>,
  pagesOf: PagesOf,
  { entry }: Bundle,
  folder: string,
  onPrinted: (count: number) => void,
): Promise<void> {
  const printer = await PagePrinter.open(entry, folder);
  for (const batch of batches) {
    for (const page of pagesOf(batch)) await printer.print(page);
    onPrinted(batch.length);
    // Lets other tasks of the build run.
    await setImmediate();
  }
}

async function printInThreads(
  count: number,
  batches: Iterable<string[]>,
  pagesOf: PagesOf,
  { entry }: Bundle,
  folder: string,
  onPrinted: (count: number) => void,
): Promise<void> {
  const threads = Array.from({ length: count }, () => new PrintingThread({ entry, folder }));
  // One queue for all threads: a thread takes the next batch when it has room.
  const next = batches[Symbol.iterator]();
  const takeAll = async (thread: PrintingThread) => {
    for (let batch = next.next(); !batch.done; batch = next.next()) {
      await thread.print(pagesOf(batch.value));
      onPrinted(batch.value.length);
    }
    await thread.finish();
  };
  try {
    await Promise.all(threads.map(takeAll));
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

function* inBatches(paths: string[]): Generator<string[]> {
  for (let start = 0; start < paths.length; start += BATCH) yield paths.slice(start, start + BATCH);
}

/** Copies, because printed files are moved into the edition but the bundle stays in the cache. */
function copyAssets({ assets }: Bundle, folder: string): Map<string, string> {
  const copies = [...assets.keys()].map((name): [string, string] => [name, join(folder, name)]);
  for (const [name, copy] of copies) {
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(assets.get(name)!, copy);
  }
  return new Map(copies);
}
