import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitNames } from '../git/git.ts';
import { signsInThread, signsOf } from './file-signs.ts';

/** What is remembered of a file: the digest of its bytes, and the signs by which it is seen not to have changed. */
export interface Known {
  digest: string;
  /** The signs of the file when it was read. */
  stat: string;
  /** Git's digest of the file, where it was the same in the index and on the disk. */
  oid?: string;
}

export type KnownTable = ReadonlyMap<string, Known>;

/** Files for which a second thread brings more than it costs. */
const WORTH_A_THREAD = 5000;

/**
 * Digests of the files below a folder, without reading those that have not changed. Inside a Git checkout that is what
 * Git's index says of clean files, so that a fresh checkout, whose times are all new, is known as well; elsewhere it is
 * the size, times and inode, with the digest of the bytes behind them.
 */
export class KnownFiles {
  readonly #root: string;
  readonly #last: KnownTable;
  readonly #clean: Map<string, string>;
  readonly #signs: Map<string, string>;
  readonly #now = new Map<string, Known>();

  private constructor(root: string, last: KnownTable, clean: Map<string, string>, signs: Map<string, string>) {
    this.#root = root;
    this.#last = last;
    this.#clean = clean;
    this.#signs = signs;
  }

  static async open(root: string, last: KnownTable = new Map()): Promise<KnownFiles> {
    const clean = await cleanInGit(root);
    const signs = last.size - clean.size > WORTH_A_THREAD ? await signsInThread(root) : new Map<string, string>();
    return new KnownFiles(root, last, clean, signs);
  }

  /** The digest of a file that is known not to have changed; undefined when only reading it can tell. */
  lookUp(file: string): string | undefined {
    const now = this.#now.get(file);
    if (now) return now.digest;
    const last = this.#last.get(file);
    if (!last) return undefined;
    const oid = this.#clean.get(file);
    if (oid === undefined ? last.stat === '' || last.stat !== this.#statOf(file) : oid !== last.oid) return undefined;
    this.#now.set(file, last);
    return last.digest;
  }

  /** The digest of a file's bytes; null when it cannot be read. */
  digestOf(file: string): string | null {
    const known = this.lookUp(file);
    if (known !== undefined) return known;
    try {
      const stat = this.#statOf(file);
      const digest = createHash('sha256')
        .update(readFileSync(join(this.#root, file)))
        .digest('hex');
      return this.remember(file, digest, stat);
    } catch {
      return null;
    }
  }

  /** Takes the digest of a file that was read by somebody else just now. */
  remember(file: string, digest: string, stat = this.#statOf(file)): string {
    const oid = this.#clean.get(file);
    this.#now.set(file, { digest, stat, ...(oid === undefined ? {} : { oid }) });
    return digest;
  }

  /** What to hand to `open` next time: the files that were asked for this time. */
  table(): KnownTable {
    return this.#now;
  }

  #statOf(file: string): string {
    return this.#signs.get(file) ?? signsOf(join(this.#root, file));
  }
}

/** Files below a folder whose bytes are those of Git's index, with their digests there; empty outside a checkout. */
async function cleanInGit(root: string): Promise<Map<string, string>> {
  try {
    const [staged, modified] = await Promise.all([
      gitNames(root, 'ls-files', '-z', '-s', '-v'),
      gitNames(root, 'ls-files', '-z', '-m'),
    ]);
    const clean = new Map<string, string>();
    for (const line of staged) {
      // "H 100644 <oid> 0\t<file>"; a small letter or S: Git was told not to look at the file.
      const [, oid, file] = /^H 100(?:644|755) ([0-9a-f]+) 0\t(.*)$/s.exec(line) ?? [];
      if (oid && file) clean.set(file, oid);
    }
    for (const file of modified) clean.delete(file);
    return clean;
  } catch {
    return new Map();
  }
}
