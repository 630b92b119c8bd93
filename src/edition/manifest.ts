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

/** Forgets the manifests of all editions but one. */
export function keepManifest(cache: string, id: string): void {
  for (const name of readdirSync(join(cache, 'manifests'))) {
    if (name !== `${id}.json`) rmSync(join(cache, 'manifests', name), { force: true });
  }
}

function fileOf(cache: string, id: string): string {
  return join(cache, 'manifests', `${id}.json`);
}
