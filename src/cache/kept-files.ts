import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { DamagedRecord } from './record-store.ts';

/**
 * Keeps a file in a folder of the cache under a name that tells what it was made from, so that it is made once; under that
 * name only when it is whole, and beside the folder its checksum.
 */
export async function keepFile(folder: string, name: string, make: (path: string) => Promise<unknown>): Promise<void> {
  if (isWhole(folder, name)) return;
  await mkdir(folder, { recursive: true });
  const part = join(folder, `${process.pid}-${Math.random().toString(36).slice(2)}.part`);
  await make(part);
  writeSum(folder, name, part);
  await rename(part, join(folder, name));
}

/** Takes a file that another machine has kept. */
export function adoptFile(folder: string, name: string, source: string): void {
  if (isWhole(folder, name)) return;
  mkdirSync(folder, { recursive: true });
  copyFileSync(source, join(folder, name));
  writeSum(folder, name, source);
}

/**
 * Copies a kept file.
 * @throws DamagedRecord when it is not what was written.
 */
export function copyKept(folder: string, name: string, target: string): void {
  if (!isWhole(folder, name)) throw new DamagedRecord(`${join(folder, name)} is damaged`);
  copyFileSync(join(folder, name), target, constants.COPYFILE_FICLONE);
}

function writeSum(folder: string, name: string, path: string): void {
  mkdirSync(sumsOf(folder), { recursive: true });
  writeFileSync(join(sumsOf(folder), name), checksum(path));
}

/** Whether a kept file is there, with the bytes that were written. */
function isWhole(folder: string, name: string): boolean {
  try {
    return readFileSync(join(sumsOf(folder), name), 'utf8') === checksum(join(folder, name));
  } catch {
    return false;
  }
}

function sumsOf(folder: string): string {
  return `${folder}-sums`;
}

function checksum(path: string): string {
  const bytes = readFileSync(path);
  return `${bytes.length} ${crc32(bytes)}`;
}
