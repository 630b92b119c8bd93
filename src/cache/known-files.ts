import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../digest.ts';
import { gitNames } from '../git/git.ts';
import { signsInThread, signsOf } from './file-signs.ts';

/** What we remember of a file: the digest of its bytes, and the metadata that show that it has not changed. */
export interface Known {
  digest: string;
  /** The metadata of the file when it was read. */
  stat: string;
  /** Git's digest of the file, if the file was the same in the index and on disk. */
  oid?: string;
}

export type KnownTable = ReadonlyMap<string, Known>;

/** From this number of files on, a second thread saves more than it costs. */
const WORTH_A_THREAD = 5000;

/**
 * Digests of the files below a folder, without reading unchanged ones. In a Git checkout, the index lists clean files
 * with their digests, so this works even in a fresh checkout with new times. Elsewhere size, times and inode decide.
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

  /** The digest of an unchanged file; undefined if the file must be read. */
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

  /** The digest of a file's bytes; null if it cannot be read. */
  digestOf(file: string): string | null {
    const known = this.lookUp(file);
    if (known !== undefined) return known;
    try {
      const stat = this.#statOf(file);
      return this.remember(file, digest('source', readFileSync(join(this.#root, file))), stat);
    } catch {
      return null;
    }
  }

  /** Stores the digest of a file that another part of the build has just read. */
  remember(file: string, digest: string, stat = this.#statOf(file)): string {
    const oid = this.#clean.get(file);
    this.#now.set(file, { digest, stat, ...(oid === undefined ? {} : { oid }) });
    return digest;
  }

  /** The table for the next `open`: the files that were asked for this time. */
  table(): KnownTable {
    return this.#now;
  }

  #statOf(file: string): string {
    return this.#signs.get(file) ?? signsOf(join(this.#root, file));
  }
}

/** Files below a folder whose bytes match Git's index, with their digests in it; empty outside a checkout. */
async function cleanInGit(root: string): Promise<Map<string, string>> {
  try {
    const [staged, modified] = await Promise.all([
      gitNames(root, 'ls-files', '-z', '-s', '-v'),
      gitNames(root, 'ls-files', '-z', '-m'),
    ]);
    const clean = new Map<string, string>();
    for (const line of staged) {
      // "H 100644 <oid> 0\t<file>". A lower-case letter or an S means that Git was told to ignore
      // changes of the file.
      const [, oid, file] = /^H 100(?:644|755) ([0-9a-f]+) 0\t(.*)$/s.exec(line) ?? [];
      if (oid && file) clean.set(file, oid);
    }
    for (const file of modified) clean.delete(file);
    return clean;
  } catch {
    return new Map();
  }
}
