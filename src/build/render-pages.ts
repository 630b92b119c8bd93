import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { moveInto } from './put-in-place.ts';
import { SNAPSHOT_VARIABLE } from './snapshot.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/**
 * Has Astro print every page into `out`, in a process of its own that reads the snapshot.
 * @throws with Astro's own words when it fails.
 */
export async function renderPages(
  catalog: Catalog,
  folders: { snapshot: string; out: string; cache: string },
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const total = catalog.paths.size;
  const out = folderForAstro(folders.out);
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    // No page may depend on the machine's zone or language.
    TZ: 'UTC',
    LC_ALL: 'C',
    [SNAPSHOT_VARIABLE]: folders.snapshot,
    BACKFILE_OUT: out,
    BACKFILE_ASTRO_CACHE: join(folders.cache, 'astro'),
    BACKFILE_URL: catalog.site.url,
    BACKFILE_BASE: catalog.site.base,
  };
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  await new Promise<void>((resolve, reject) => {
    const child = fork(astro, ['build', '--silent'], { cwd: PROJECT, env, silent: true, execArgv: [] });
    let said = '';
    const keep = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('message', (message: { pages?: number }) => onProgress(Math.min(message.pages ?? 0, total), total));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`Astro could not print the pages (${signal ?? `status ${code}`}):\n${said.trim()}`));
    });
  }).catch(async (error: unknown) => {
    if (out !== folders.out) await rm(out, { recursive: true, force: true });
    throw error;
  });
  if (out !== folders.out) await moveInto(out, folders.out);
  await Promise.all(
    [...catalog.paths.keys()]
      .filter((path) => !path.endsWith('/') && path !== '/404.html')
      .map((path) => unfold(folders.out, path)),
  );
  onProgress(total, total);
}

/**
 * Astro bundles its code into the folder it prints to, from where it must find the packages. For one outside the project
 * it falls back to a folder that all builds would share, so it gets one of this build's own.
 */
function folderForAstro(out: string): string {
  const isInside = !relative(PROJECT, out).startsWith('..');
  return isInside ? out : join(PROJECT, '.backfile', `pages-${process.pid}`);
}

/** Astro puts every page into a folder; one whose path names a file, such as `/old/story.html`, becomes that file. */
async function unfold(out: string, path: string): Promise<void> {
  const folded = join(out, path, 'index.html');
  if (!existsSync(folded)) return;
  const aside = join(out, `${path}.folder`);
  await rename(join(out, path), aside);
  await mkdir(dirname(join(out, path)), { recursive: true });
  await rename(join(aside, 'index.html'), join(out, path));
}
