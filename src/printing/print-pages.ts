import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ViewWriter } from '../edition/view-store.ts';
import type { EditionOutputs } from '../outputs/edition-outputs.ts';
import type { Output } from '../outputs/output.ts';
import { articleOf } from '../outputs/output.ts';
import type { Bodies } from '../rendering/bodies.ts';
import { filePath } from '../urls.ts';
import { pagesFolder } from './printer.ts';
import type { Printers } from './printers.ts';

/** Pages below which one more process costs more than it brings: it takes two seconds to get ready. */
const WORTH_A_PROCESS = 1500;
/** Pages that one process prints at most: what it holds of each adds up. */
const MOST_AT_ONCE = 25_000;

/** What Astro printed: where each file of the edition lies now. */
export interface Printed {
  pages: Map<string, string>;
  /** Styles and scripts, which every process prints again. */
  assets: Map<string, string>;
}

/**
 * Prints pages by several Astro processes at once, each its share. One is used even where there is no
 * page to print, for the styles and scripts.
 */
export async function printPages(
  pages: Output[],
  { outputs, bodies }: { outputs: EditionOutputs; bodies: Bodies },
  options: { printers: Printers; jobs: number; work: string },
  onProgress: (done: number, total: number) => void,
): Promise<Printed> {
  const count = Math.max(
    Math.ceil(pages.length / MOST_AT_ONCE),
    Math.min(options.jobs, Math.ceil(pages.length / WORTH_A_PROCESS)),
    1,
  );
  const shares = Array.from({ length: count }, (_, i) => pages.filter((__, j) => j % count === i));
  const printed: Printed = { pages: new Map(), assets: new Map() };
  const told = shares.map(() => 0);
  const next = shares.entries();
  const work = async () => {
    for (const [i, share] of next) {
      const views = join(options.work, `views-${i}`);
      writeViews(share, views, outputs, bodies);
      const printer = options.printers.take();
      await printer.print(views, (done) => {
        told[i] = Math.min(done, share.length);
        onProgress(
          told.reduce((sum, n) => sum + n, 0),
          pages.length,
        );
      });
      for (const { path } of share) printed.pages.set(filePath(path), join(pagesFolder(options.work), filePath(path)));
      collectAssets(printer.out, printed.assets);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, count) }, work));
  return printed;
}

function writeViews(pages: Output[], file: string, outputs: EditionOutputs, bodies: Bodies): void {
  const writer = new ViewWriter(file);
  for (const page of pages) {
    const article = articleOf(page);
    writer.add(page.path, outputs.viewOf(page, article && bodies.read(article.file)));
  }
  writer.close();
}

function collectAssets(out: string, assets: Map<string, string>): void {
  const folder = join(out, 'assets');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (name.isFile()) {
      const source = join(name.parentPath, name.name);
      assets.set(source.slice(out.length + 1), source);
    }
  }
}
