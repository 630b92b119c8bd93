import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Site } from '../site/site.ts';
import { SHARE_VARIABLE } from './share.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

let started = 0;

/**
 * One `astro build` in a process of its own. It is started before it is known what to print, since it takes a second to
 * get ready, and then waits for the views of its share of the pages.
 */
export class Printer {
  /** Where Astro's styles and scripts come to lie. */
  readonly out: string;
  readonly #child: ChildProcess;
  readonly #done: Promise<void>;
  #said = '';

  constructor(site: Pick<Site, 'url' | 'base'>, work: string) {
    this.out = join(folderForAstro(work), `pages-${process.pid}-${++started}`);
    mkdirSync(this.out, { recursive: true });
    const env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      // No page may depend on the machine's zone or language.
      TZ: 'UTC',
      LC_ALL: 'C',
      [SHARE_VARIABLE]: 'told',
      NODE_COMPILE_CACHE: join(work, '..', 'compiled'),
      BACKFILE_OUT: this.out,
      BACKFILE_PAGES: pagesFolder(work),
      BACKFILE_ASTRO_CACHE: join(work, `astro-${started}`),
      BACKFILE_URL: site.url,
      BACKFILE_BASE: site.base,
    };
    const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
    this.#child = fork(astro, ['build', '--silent'], { cwd: PROJECT, env, silent: true, execArgv: [] });
    const keep = (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-8000));
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#done = new Promise<void>((resolve, reject) => {
      this.#child.on('error', reject);
      this.#child.on('exit', (code, signal) => {
        if (code === 0) resolve();
        else reject(new Error(`Astro could not print the pages (${signal ?? `status ${code}`}). ${this.#said.trim()}`));
      });
    });
    // A failure is told when it is waited for.
    this.#done.catch(() => {});
  }

  /**
   * Prints the pages of a file of views into the folder of all pages. `onProgress` is told how many are done.
   * @throws with Astro's own words when it fails.
   */
  async print(views: string, onProgress: (pages: number) => void): Promise<void> {
    this.#child.on('message', ({ pages }: { pages?: number }) => pages && onProgress(pages));
    this.#child.send({ views }, () => {});
    await this.#done;
  }

  /** Ends it, whatever it is doing, and removes what it printed. */
  async end(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exit = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await exit;
    }
    await rm(this.out, { recursive: true, force: true });
  }
}

/** Where the pages of a build come to lie, under their names in the edition, whichever process prints them. */
export function pagesFolder(work: string): string {
  return join(work, 'pages');
}

/**
 * Astro bundles its code into the folder it prints to, from where it must find the packages. For one outside the project
 * it falls back to a folder that all builds would share, so it gets one of this build's own.
 */
function folderForAstro(work: string): string {
  const isInside = !relative(realpathSync(PROJECT), realpathSync(work)).startsWith('..');
  return isInside ? work : join(PROJECT, '.backfile', 'printing');
}
