import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.ts';
import type { RenderedBody } from '../views/rendered-body.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { readCacheTable, writeCacheTable } from './cache-table.ts';
import type { RecordPlace } from './record-store.ts';
import { DamagedRecord, RecordStore } from './record-store.ts';

/**
 * A question that a text asked while it was rendered, with the answer. A cached body is valid while all answers are the
 * same.
 */
export type BodyQuestion = [kind: BodyQuestionKind, name: string, answer: string];

export type BodyQuestionKind = 'file' | 'name' | 'day' | 'path' | 'other' | 'folder' | 'picture' | 'attachment';

/** A rendered text without its HTML, which is in the store. */
export interface BodyRecord {
  /** The digest of the article's bytes and of all other direct input of its rendering. */
  key: string;
  /** Digest of the rendered text. */
  digest: string;
  lookups: BodyQuestion[];
  /** The names of the pictures and documents that its page shows or links to. */
  media: string[];
  /** Its links to parts of other texts, and what was found there. */
  partLinks?: CheckedPartLink[];
  problems: Problem[];
}

/** A link to a part of another text: the digest of that text when it was last checked, and what was wrong then. */
export interface CheckedPartLink {
  path: string;
  id: string;
  written: string;
  line: number;
  column: number;
  checked?: [digest: string, wrong: Problem | null];
}

interface Kept extends BodyRecord {
  place: RecordPlace;
}

/** Which file holds the texts, and how many of its bytes are valid. */
interface Head {
  store: string;
  length: number;
}

const HEAD = 'bodies.json';
const TABLE = 'bodies';

/** Rendered texts, by the file of their article. They last from one build to the next, and are never all in memory. */
export class BodyCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #lastHead: Head | null;
  readonly #lastBodies: ReadonlyMap<string, Kept> | null;
  /** Texts from other machines that nobody has asked for yet. */
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
    // Delete the head, or a rollback of Backfile would accept a store that newer code has written.
    if (!bodies) rmSync(join(folder, HEAD), { force: true, recursive: true });
    this.#name = bodies ? head!.store : 'bodies-1';
    this.#store = this.#open(bodies ? head!.length : 0);
  }

  /** The earlier result for a file, if it was rendered from `key`. */
  last(file: string, key: string): BodyRecord | undefined {
    const found = this.#before(file);
    return found?.key === key ? found : undefined;
  }

  /** Takes over an earlier result that rendering would only repeat. */
  keep(file: string): void {
    this.#now.set(file, this.#before(file)!);
  }

  /** A record after the valid part of the store comes from an interrupted build. */
  #before(file: string): Kept | undefined {
    const found = this.#lastBodies?.get(file);
    const isWhole = found && found.place[0] + found.place[1] <= this.#lastHead!.length;
    return this.#adopted.get(file) ?? (isWhole ? found : undefined);
  }

  /** Stores a result of another machine as if it had been rendered here. */
  adopt(file: string, record: BodyRecord, body: unknown): void {
    this.#adopted.set(file, { ...record, place: this.#store.add(body) });
  }

  /** Stores a rendered body, given as JSON. */
  add(file: string, json: string, record: BodyRecord): void {
    this.#now.set(file, { ...record, place: this.#store.addJson(json) });
  }

  /** Replaces what is known about the links of a text to parts of others. */
  setPartLinks(file: string, partLinks: CheckedPartLink[]): void {
    this.#now.set(file, { ...this.#now.get(file)!, partLinks });
  }

  get(file: string): BodyRecord | undefined {
    return this.#now.get(file);
  }

  /** @throws DamagedRecord if the store was changed. */
  read(file: string): RenderedBody {
    const kept = this.#now.get(file);
    if (!kept) throw new Error(`${file} has not been rendered`);
    return this.#store.read(kept.place) as RenderedBody;
  }

  /** Writes the current state. A store with less than half of its bytes in use is rewritten. */
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
      // The index names a store that is missing. Reading from it fails as with a damaged store.
      if (length > 0) throw new DamagedRecord(`${this.#name} is missing`);
      throw new Error(`${join(this.#folder, this.#name)} cannot be written`);
    }
  }
}
