import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEdition } from '../../src/build/build-edition.ts';
import type { BuildOptions, BuildResult, EditionMakers } from '../../src/build/build-options.ts';
import { makeProgress } from '../../src/build/progress.ts';
import { FAKE_MAKERS } from './fake-makers.ts';

/** Hundreds of builds are quick in memory, and slow on a disk that others use too. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Folders of an archive that is built again and again, and the builds. */
export class Workbench {
  readonly folder = mkdtempSync(join(ROOM, 'backfile-test-'));
  readonly content = join(this.folder, 'content');
  readonly publicFolder = join(this.folder, 'public');
  readonly out = join(this.folder, 'dist');
  readonly cache = join(this.folder, 'cache');
  readonly cold = join(this.folder, 'cold');
  asOf = Date.parse('2022-06-01T00:00:00Z');
  readonly #makers: EditionMakers | undefined;

  /** With makers in place of Astro and Pagefind, or with these where `makers` is null. */
  constructor(makers: EditionMakers | null = FAKE_MAKERS) {
    this.#makers = makers ?? undefined;
  }

  /** Builds into `out` with the cache that is kept. */
  build(more: Partial<BuildOptions> = {}): Promise<BuildResult> {
    return buildEdition({
      content: this.content,
      publicFolder: this.publicFolder,
      out: this.out,
      cache: this.cache,
      jobs: 1,
      skipBroken: true,
      asOf: this.asOf,
      progress: makeProgress({ isQuiet: true, stream: process.stderr }),
      ...(this.#makers ? { makers: this.#makers } : {}),
      ...more,
    });
  }

  /** Builds the same into `cold`, from nothing. */
  async buildCold(): Promise<BuildResult> {
    rmSync(this.cold, { recursive: true, force: true });
    return this.build({ out: join(this.cold, 'dist'), cache: join(this.cold, 'cache') });
  }

  get coldOut(): string {
    return join(this.cold, 'dist');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
