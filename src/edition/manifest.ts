import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { compare } from '../problems.ts';

/** One file of an edition: the key of what it was made from, its size in bytes and its time in milliseconds. */
export type FileRecord = [key: string, size: number, modified: number];

/** Everything an edition holds, and what each file was made from. */
export interface Manifest {
  /** Digest of the edition: of its files and their keys, so that one made in steps has the same as one made at once. */
  id: string;
  /** Counts the editions made with this cache. */
  number: number;
  /** Every file but the mark, by its name below the folder of the edition. */
  files: Record<string, FileRecord>;
  /** Files that are made together, such as a segment of the search or Astro's styles: the key, and the files. */
  bundles: Record<string, { key: string; files: string[] }>;
  /** The paths of its articles, pages, notices and redirects: what it promises to keep. */
  addresses?: string[];
  /** The path it is published below, such as `/archive/`. */
  base?: string;
}

const VERSION = '1';

export function editionId(files: Manifest['files']): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort(compare)) hash.update(`${name}\n${files[name]![0]}\n`);
  return hash.digest('hex').slice(0, 32);
}

/** The manifest of an edition that was made with this cache, or null. */
export function readManifest(cache: string, id: string | null): Manifest | null {
  return id && /^[0-9a-f]{32}$/.test(id) ? readCacheFile<Manifest>(fileOf(cache, id), VERSION) : null;
}

export function writeManifest(cache: string, manifest: Manifest): void {
  mkdirSync(join(cache, 'manifests'), { recursive: true });
  writeCacheFile(fileOf(cache, manifest.id), VERSION, manifest);
}

/** The manifest of the newest edition made with this cache, whether or not its files are still there. */
export function newestManifest(cache: string): Manifest | null {
  return manifestIds(cache)
    .flatMap((id) => readManifest(cache, id) ?? [])
    .reduce<Manifest | null>((newest, one) => (newest && newest.number >= one.number ? newest : one), null);
}

/** Whether the cache knows of an edition, but in words of another version: then what is gone of it cannot be named. */
export function isManifestUnreadable(cache: string): boolean {
  return manifestIds(cache).length > 0 && newestManifest(cache) === null;
}

/** The ids of the editions that a cache knows, in order. */
export function manifestIds(cache: string): string[] {
  try {
    return readdirSync(join(cache, 'manifests'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort(compare);
  } catch {
    return [];
  }
}

/** Forgets the manifests of all editions but one. */
export function keepManifest(cache: string, id: string): void {
  for (const name of readdirSync(join(cache, 'manifests'))) {
    if (name !== `${id}.json`) rmSync(join(cache, 'manifests', name), { force: true });
  }
}

function fileOf(cache: string, id: string): string {
  return join(cache, 'manifests', `${id}.json`);
}
