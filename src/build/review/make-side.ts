import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeMark } from '../../edition/tree.ts';
import { printPages } from '../../printing/print-pages.ts';
import type { Output } from '../../outputs/output.ts';
import { decodePath, filePath } from '../../urls.ts';
import type { BuildOptions } from '../build-options.ts';
import { foldersOf } from '../open-build.ts';
import { viewsByPath } from '../views-by-path.ts';
import { writeOutput } from '../write-output.ts';
import type { Side } from './open-side.ts';

/**
 * Makes files of one side in `folder`, which is emptied first, and what their pages show: styles, scripts, fonts and
 * pictures. Links to other pages lead to files that are not there.
 */
export async function makeSide(
  side: Side,
  names: Iterable<string>,
  folder: string,
  { jobs, progress }: Pick<BuildOptions, 'jobs' | 'progress'>,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { archive, bodies, bundle } = side;
  // Says that a later review may replace the folder, and below which path it is served.
  writeMark(folder, { id: '0'.repeat(32), base: archive.site.base });
  const outputs = [...names].flatMap((name) => side.wanted.get(name)?.output ?? []);
  const pages = outputs.filter(({ kind }) => kind.make.by === 'page');
  const phase = progress.phase('pages');
  const printed = await printPages(
    pages.map(({ path }) => path),
    viewsByPath(pages, archive.outputs, bodies),
    { bundle, threads: jobs, folder },
    phase.update,
  );
  phase.end();
  for (const output of outputs) if (output.kind.make.by !== 'page') await write(output);

  const open = [...printed.pages.keys(), ...[...printed.assets.keys()].filter((name) => name.endsWith('.css'))];
  for (const name of open) {
    for (const needed of namesIn(readFileSync(join(folder, name), 'utf8'), name, archive.site.base)) {
      const output = side.wanted.get(needed)?.output;
      if (!output || output.kind.make.by === 'page' || existsSync(join(folder, needed))) continue;
      await write(output);
      if (needed.endsWith('.css')) open.push(needed);
    }
  }

  async function write(output: Output): Promise<void> {
    const target = join(folder, filePath(output.path));
    mkdirSync(dirname(target), { recursive: true });
    await writeOutput(output, target, {
      outputs: archive.outputs,
      bodyOf: ({ file }) => bodies.read(file),
      folders: { media: foldersOf(side.cache).media, publicFolder: side.publicFolder, content: side.content },
    });
  }
}

/** The files of the edition that a page or a style sheet of ours names. */
function namesIn(text: string, file: string, base: string): Set<string> {
  const found = new Set<string>();
  const written = [
    ...[...text.matchAll(/\s(?:href|src|poster|content)="([^"\s]+)"/g)].map(([, one]) => one!),
    ...[...text.matchAll(/\ssrcset="([^"]+)"/g)].flatMap(([, list]) =>
      list!.split(',').map((one) => one.trim().split(' ')[0]!),
    ),
    ...[...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, one]) => one!),
  ];
  const at = new URL(base + file, 'http://host.invalid');
  for (const one of written) {
    const url = URL.parse(one.replaceAll('&amp;', '&'), at.href);
    const path = url && decodePath(url.pathname);
    if (path?.startsWith(base)) found.add(filePath(`/${path.slice(base.length)}`));
  }
  return found;
}
