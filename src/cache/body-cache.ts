import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.ts';
import type { RenderedBody } from '../views/rendered-body.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { readCacheTable, writeCacheTable } from './cache-table.ts';
import type { Place } from './record-store.ts';
import { DamagedRecord, RecordStore } from './record-store.ts';

/** What a text asked for while it was rendered, and the answer: it is the same text while the answers are the same. */
export type Lookup = [kind: LookupKind, name: string, answer: string];

export type LookupKind = 'file' | 'name' | 'path' | 'other' | 'picture' | 'attachment';

/** A rendered text without its words: those lie in the store. */
export interface BodyRecord {
  /** Digest of the article's bytes and of everything else that its rendering is handed. */
  key: string;
  /** Digest of the rendered text. */
  digest: string;
  lookups: Lookup[];
  /** Names of the pictures and documents that its page shows or links to. */
  media: string[];
  problems: Problem[];
}

interface Kept extends BodyRecord {
  place: Place;
}

/** Which file the texts lie in, and how much of it counts. */
interface Head {
  store: string;
  length: number;
}

const HEAD = 'bodies.json';
const TABLE = 'bodies';

/** Rendered texts by their article's file: kept from one build to the next, and never all in memory. */
export class BodyCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #lastHead: Head | null;
  readonly #lastBodies: ReadonlyMap<string, Kept> | null;
  /** Texts from elsewhere, not yet asked for. */
  readonly #adopted = new Map<string, Kept>();
  readonly #now = new Map<string, Kept>();
  #store: RecordStore;
  #name: string;

  /** `version` is the digest of the code and settings that render texts. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
    const head = readCacheFile<Head>(join(folder, HEAD), version);
    const bodies = head && readCacheTable<Kept>(join(folder, TABLE), version);
    [this.#lastHead, this.#lastBodies] = head && bodies ? [head, bodies] : [null, null];
    // Without it a version that comes back would trust a store that others have written.
    if (!bodies) rmSync(join(folder, HEAD), { force: true, recursive: true });
    this.#name = bodies ? head!.store : 'bodies-1';
    this.#store = this.#open(bodies ? head!.length : 0);
  }

  /** What was rendered of a file before, if it was rendered from `key`. */
  last(file: string, key: string): BodyRecord | undefined {
    const found = this.#before(file);
    return found?.key === key ? found : undefined;
  }

  /** Takes over a text that was rendered before and would be rendered the same. */
  keep(file: string): void {
    this.#now.set(file, this.#before(file)!);
  }

  /** One that lies behind what counts of the store was written by a build that was interrupted. */
  #before(file: string): Kept | undefined {
    const found = this.#lastBodies?.get(file);
    const isWhole = found && found.place[0] + found.place[1] <= this.#lastHead!.length;
    return this.#adopted.get(file) ?? (isWhole ? found : undefined);
  }

  /** Takes a text that another machine has rendered, as if it had been rendered here before. */
  adopt(file: string, record: BodyRecord, body: unknown): void {
    this.#adopted.set(file, { ...record, place: this.#store.add(body) });
  }

  add(file: string, body: RenderedBody, record: BodyRecord): void {
    this.#now.set(file, { ...record, place: this.#store.add(body) });
  }

  get(file: string): BodyRecord | undefined {
    return this.#now.get(file);
  }

  /** @throws DamagedRecord when the store is not what was written. */
  read(file: string): RenderedBody {
    const kept = this.#now.get(file);
    if (!kept) throw new Error(`${file} has not been rendered`);
    return this.#store.read(kept.place) as RenderedBody;
  }

  /** Writes what is known now. A store of which less than half is in use is written anew. */
  save(): void {
    let used = 0;
    for (const { place } of this.#now.values()) used += place[1];
    if (used * 2 < this.#store.length && this.#store.length > 1e6) this.#compact();
    this.#store.flush();
    const isMoved = this.#lastHead?.store !== this.#name;
    if (this.#lastHead && isMoved) rmSync(join(this.#folder, HEAD));
    writeCacheTable(join(this.#folder, TABLE), this.#version, this.#now, isMoved ? null : this.#lastBodies);
    const head: Head = { store: this.#name, length: this.#store.length };
    writeCacheFile(join(this.#folder, HEAD), this.#version, head);
    if (this.#lastHead && isMoved) rmSync(join(this.#folder, this.#lastHead.store), { force: true });
  }

  close(): void {
    this.#store.close();
  }

  #compact(): void {
    this.#name = `bodies-${Number(this.#name.split('-')[1]) + 1}`;
    const store = new RecordStore(join(this.#folder, this.#name));
    for (const kept of this.#now.values()) kept.place = store.add(this.#store.read(kept.place));
    this.#store.close();
    this.#store = store;
  }

  #open(length: number): RecordStore {
    try {
      return new RecordStore(join(this.#folder, this.#name), length);
    } catch {
      // The index tells of a store that is gone: reading from it will fail as from a damaged one.
      if (length > 0) throw new DamagedRecord(`${this.#name} is missing`);
      throw new Error(`${join(this.#folder, this.#name)} cannot be written`);
    }
  }
}
