import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { DamagedRecord } from './record-store.ts';

/**
 * Stores a file in a folder of the cache under a name derived from its input, so that it is made once. The file gets
 * its name only once it is complete. Its checksum is stored beside the folder.
 */
export async function keepFile(folder: string, name: string, make: (path: string) => Promise<unknown>): Promise<void> {
  if (isWhole(folder, name)) return;
  await mkdir(folder, { recursive: true });
  const part = join(folder, `${process.pid}-${Math.random().toString(36).slice(2)}.part`);
  await make(part);
  writeSum(folder, name, part);
  await rename(part, join(folder, name));
}

/** Takes over a file that another machine has stored. */
export function adoptFile(folder: string, name: string, source: string): void {
  if (isWhole(folder, name)) return;
  mkdirSync(folder, { recursive: true });
  copyFileSync(source, join(folder, name));
  writeSum(folder, name, source);
}

/**
 * Copies a stored file.
 * @throws DamagedRecord if its bytes have changed.
 */
export function copyKept(folder: string, name: string, target: string): void {
  if (!isWhole(folder, name)) throw new DamagedRecord(`${join(folder, name)} is damaged`);
  copyFileSync(join(folder, name), target, constants.COPYFILE_FICLONE);
}

function writeSum(folder: string, name: string, path: string): void {
  mkdirSync(sumsOf(folder), { recursive: true });
  writeFileSync(join(sumsOf(folder), name), checksum(path));
}

/** Whether a stored file exists with its original bytes. */
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
