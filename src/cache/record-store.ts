import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** The place of a record in its file: first byte, length in bytes, checksum. */
export type RecordPlace = [start: number, length: number, checksum: number];

/** Thrown if a record's bytes have changed. */
export class DamagedRecord extends Error {}

/** The number of buffered bytes before a write. */
const BUFFER = 1 << 20;

/** JSON records in one file. They are appended and read in any order, so they are never all in memory. */
export class RecordStore {
  readonly #descriptor: number;
  #end: number;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  /**
   * Opens a store whose first `length` bytes are valid. Anything after them comes from an interrupted writer and is cut
   * off.
   */
  constructor(path: string, length = 0) {
    this.#descriptor = openSync(path, length === 0 ? 'w+' : 'r+');
    ftruncateSync(this.#descriptor, length);
    this.#end = length;
  }

  get length(): number {
    return this.#end;
  }

  add(record: unknown): RecordPlace {
    return this.addJson(JSON.stringify(record));
  }

  /** Adds a record that is JSON already. */
  addJson(json: string): RecordPlace {
    const bytes = Buffer.from(json);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    const place: RecordPlace = [this.#end, bytes.length, crc32(bytes)];
    this.#end += bytes.length;
    if (this.#waitingBytes > BUFFER) this.flush();
    return place;
  }

  /** @throws DamagedRecord */
  read(place: RecordPlace): unknown {
    if (place[0] + place[1] > this.#end - this.#waitingBytes) this.flush();
    return readRecord(this.#descriptor, place);
  }

  flush(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    let written = 0;
    const start = this.#end - this.#waitingBytes;
    while (written < bytes.length)
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, start + written);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.#descriptor);
  }
}

/** Opens a store of another process, read-only. */
export function openRecords(path: string): (place: RecordPlace) => unknown {
  const descriptor = openSync(path, 'r');
  return (place) => readRecord(descriptor, place);
}

function readRecord(descriptor: number, [start, length, checksum]: RecordPlace): unknown {
  const bytes = Buffer.allocUnsafe(length);
  const read = readSync(descriptor, bytes, 0, length, start);
  if (read !== length || crc32(bytes) !== checksum) throw new DamagedRecord(`the record at byte ${start} is damaged`);
  return JSON.parse(bytes.toString('utf8'));
}
