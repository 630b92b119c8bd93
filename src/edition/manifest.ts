import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { digestOfAll } from '../digest.ts';
import { compare } from '../problems.ts';

/** One file of an edition: the key of its input, its size in bytes and its time in milliseconds. */
export type FileRecord = [key: string, size: number, modified: number];

/** All files of an edition, and the keys of their input. */
export interface Manifest {
  /**
   * The digest of the files and their keys. An edition made in several builds has the same id as one made in a single
   * build.
   */
  id: string;
  /** The number of the edition, counted in this cache. */
  number: number;
  /** Every file except the mark, by its name below the folder of the edition. */
  files: Record<string, FileRecord>;
  /** Files that are made together, such as a search segment or Astro's styles: their common key, and the files. */
  bundles: Record<string, { key: string; files: string[] }>;
  /** The paths of its articles, pages, notices and redirects, which must not be lost. */
  addresses?: string[];
  /** The base path of the edition, such as `/archive/`. */
  base?: string;
}

const VERSION = '1';

export function editionId(files: Manifest['files']): string {
  const names = Object.keys(files).sort(compare);
  return digestOfAll(
    'fingerprint',
    names.map((name) => `${name}\n${files[name]![0]}\n`),
  );
}

/** The manifest of an edition that this cache has made, or null. */
export function readManifest(cache: string, id: string | null): Manifest | null {
  return id && /^[0-9a-f]{32}$/.test(id) ? readCacheFile<Manifest>(fileOf(cache, id), VERSION) : null;
}

export function writeManifest(cache: string, manifest: Manifest): void {
  mkdirSync(join(cache, 'manifests'), { recursive: true });
  writeCacheFile(fileOf(cache, manifest.id), VERSION, manifest);
}

/** The manifest of the newest edition that this cache has made, whether or not its files still exist. */
export function newestManifest(cache: string): Manifest | null {
  return manifestIds(cache)
    .flatMap((id) => readManifest(cache, id) ?? [])
    .reduce<Manifest | null>((newest, one) => (newest && newest.number >= one.number ? newest : one), null);
}

/** Whether the cache has a manifest of another version. Then lost addresses cannot be named. */
export function isManifestUnreadable(cache: string): boolean {
  return manifestIds(cache).length > 0 && newestManifest(cache) === null;
}

/** The ids of the editions in a cache, in order. */
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

/** Deletes the manifests of all editions except one. */
export function keepManifest(cache: string, id: string): void {
  for (const name of readdirSync(join(cache, 'manifests'))) {
    if (name !== `${id}.json`) rmSync(join(cache, 'manifests', name), { force: true });
  }
}

function fileOf(cache: string, id: string): string {
  return join(cache, 'manifests', `${id}.json`);
}
