import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { RenderedBody } from '../views/article.ts';

/** Where a body lies in the store: first byte and length. */
export type BodyIndex = Record<string, [start: number, length: number]>;

/** Rendered bodies in one file, so that they are never all in memory. Written once, then read by any process. */
export class BodyWriter {
  readonly index: BodyIndex = Object.create(null);
  #descriptor: number;
  #end = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
  }

  add(file: string, body: RenderedBody): void {
    const bytes = Buffer.from(JSON.stringify(body));
    writeSync(this.#descriptor, bytes);
    this.index[file] = [this.#end, bytes.length];
    this.#end += bytes.length;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Opens the store for reading. */
export function readBodies(path: string, index: BodyIndex): (file: string) => RenderedBody {
  const descriptor = openSync(path, 'r');
  return (file) => {
    const [start, length] = index[file] ?? [0, 0];
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, start);
    return length === 0 ? { html: '', opening: '', words: 0 } : (JSON.parse(bytes.toString('utf8')) as RenderedBody);
  };
}
