import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where a record lies in its file: first byte, length in bytes, checksum. */
export type Place = [start: number, length: number, checksum: number];

/** A record that is not what was written. */
export class DamagedRecord extends Error {}

/** Bytes kept back before they are written at once. */
const BUFFER = 1 << 20;

/** JSON records in one file, added at its end and read in any order, so that they are never all in memory. */
export class RecordStore {
  readonly #descriptor: number;
  #end: number;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  /** Opens a store whose first `length` bytes count; what an interrupted writer left behind them is cut off. */
  constructor(path: string, length = 0) {
    this.#descriptor = openSync(path, length === 0 ? 'w+' : 'r+');
    ftruncateSync(this.#descriptor, length);
    this.#end = length;
  }

  get length(): number {
    return this.#end;
  }

  add(record: unknown): Place {
    const bytes = Buffer.from(JSON.stringify(record));
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    const place: Place = [this.#end, bytes.length, crc32(bytes)];
    this.#end += bytes.length;
    if (this.#waitingBytes > BUFFER) this.flush();
    return place;
  }

  /** @throws DamagedRecord */
  read(place: Place): unknown {
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

/** Opens a store that another process has written, for reading alone. */
export function openRecords(path: string): (place: Place) => unknown {
  const descriptor = openSync(path, 'r');
  return (place) => readRecord(descriptor, place);
}

function readRecord(descriptor: number, [start, length, checksum]: Place): unknown {
  const bytes = Buffer.allocUnsafe(length);
  const read = readSync(descriptor, bytes, 0, length, start);
  if (read !== length || crc32(bytes) !== checksum) throw new DamagedRecord(`the record at byte ${start} is damaged`);
  return JSON.parse(bytes.toString('utf8'));
}
