import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readCacheFile, writeCacheFile } from './cache-file.ts';

/** The number of parts of a table. One more article changes one part, and the others need not be written again. */
const PARTS = 64;

/** Reads a table by file name. Null if any part is missing, damaged or of another version. */
export function readCacheTable<T>(folder: string, version: string): Map<string, T> | null {
  const table = new Map<string, T>();
  for (let part = 0; part < PARTS; part++) {
    const entries = readCacheFile<[string, T][]>(fileOf(folder, part), version);
    if (!entries) return null;
    for (const [name, entry] of entries) table.set(name, entry);
  }
  return table;
}

/**
 * Writes a table. Writes only the parts that differ from `last`, the table as it was read; unchanged entries must be
 * the same objects. Writes all parts if there is no `last`.
 */
export function writeCacheTable<T>(
  folder: string,
  version: string,
  table: ReadonlyMap<string, T>,
  last: ReadonlyMap<string, T> | null,
): void {
  mkdirSync(folder, { recursive: true });
  const stale = last ? new Set<number>() : null;
  if (last && stale) {
    for (const [name, entry] of table) if (entry !== last.get(name)) stale.add(partOf(name));
    for (const name of last.keys()) if (!table.has(name)) stale.add(partOf(name));
    if (stale.size === 0) return;
  }
  const parts = Array.from({ length: PARTS }, (): [string, T][] => []);
  for (const [name, entry] of table) {
    const part = partOf(name);
    if (!stale || stale.has(part)) parts[part]!.push([name, entry]);
  }
  for (const [part, entries] of parts.entries()) {
    if (!stale || stale.has(part)) writeCacheFile(fileOf(folder, part), version, entries);
  }
}

function partOf(name: string): number {
  return crc32(name) % PARTS;
}

function fileOf(folder: string, part: number): string {
  return join(folder, `${part}.json`);
}
