import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.ts';
import type { RenderedBody } from '../views/article.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { DamagedRecord, RecordStore } from './record-store.ts';
import type { Place } from './record-store.ts';

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

interface Index {
  store: string;
  length: number;
  bodies: Record<string, Kept>;
}

const INDEX = 'bodies.json';

/** Rendered texts by their article's file: kept from one build to the next, and never all in memory. */
export class BodyCache {
  readonly #folder: string;
  readonly #version: string;
  #last: Index | null;
  readonly #now: Record<string, Kept> = Object.create(null);
  #store: RecordStore;
  #name: string;

  /** `version` is the digest of the code and settings that render texts. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
    this.#last = readCacheFile<Index>(join(folder, INDEX), version);
    if (!this.#last) rmSync(join(folder, INDEX), { force: true });
    this.#name = this.#last?.store ?? 'bodies-1';
    this.#store = this.#open(this.#last?.length ?? 0);
  }

  /** What was rendered of a file before, if it was rendered from `key`. */
  last(file: string, key: string): BodyRecord | undefined {
    const found = this.#last && Object.hasOwn(this.#last.bodies, file) ? this.#last.bodies[file] : undefined;
    return found?.key === key ? found : undefined;
  }

  /** Takes over a text that was rendered before and would be rendered the same. */
  keep(file: string): void {
    this.#now[file] = this.#last!.bodies[file]!;
  }

  /** Takes a text that another machine has rendered, as if it had been rendered here before. */
  adopt(file: string, record: BodyRecord, body: unknown): void {
    this.#last ??= { store: this.#name, length: 0, bodies: {} };
    this.#last.bodies[file] = { ...record, place: this.#store.add(body) };
  }

  add(file: string, body: RenderedBody, record: BodyRecord): void {
    this.#now[file] = { ...record, place: this.#store.add(body) };
  }

  get(file: string): BodyRecord | undefined {
    return this.#now[file];
  }

  /** @throws DamagedRecord when the store is not what was written. */
  read(file: string): RenderedBody {
    const kept = this.#now[file];
    if (!kept) throw new Error(`${file} has not been rendered`);
    return this.#store.read(kept.place) as RenderedBody;
  }

  /** Writes what is known now. A store of which less than half is in use is written anew. */
  save(): void {
    const used = Object.values(this.#now).reduce((sum, { place }) => sum + place[1], 0);
    if (used * 2 < this.#store.length && this.#store.length > 1e6) this.#compact();
    this.#store.flush();
    const index: Index = { store: this.#name, length: this.#store.length, bodies: this.#now };
    writeCacheFile(join(this.#folder, INDEX), this.#version, index);
    if (this.#last && this.#last.store !== this.#name) rmSync(join(this.#folder, this.#last.store), { force: true });
  }

  close(): void {
    this.#store.close();
  }

  #compact(): void {
    this.#name = `bodies-${Number(this.#name.split('-')[1]) + 1}`;
    const store = new RecordStore(join(this.#folder, this.#name));
    for (const kept of Object.values(this.#now)) kept.place = store.add(this.#store.read(kept.place));
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
