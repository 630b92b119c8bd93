import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Measures } from '../hosts/host-limits.ts';

/**
 * Measures an edition by the criteria of hosts.
 * @throws if the folder cannot be read.
 */
export function measureEdition(folder: string): Measures {
  const inFolder = new Map<string, number>();
  const found = { files: 0, entries: 0, bytes: 0, largest: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    found.entries++;
    if (!entry.isFile()) continue;
    const { size } = statSync(join(entry.parentPath, entry.name));
    found.files++;
    found.bytes += size;
    found.largest = Math.max(found.largest, size);
    inFolder.set(entry.parentPath, (inFolder.get(entry.parentPath) ?? 0) + 1);
  }
  const redirects = textOf(join(folder, '_redirects'));
  const headers = textOf(join(folder, '_headers')).split('\n');
  return {
    ...found,
    inOneFolder: Math.max(0, ...inFolder.values()),
    redirects: redirects.split('\n').filter((line) => /^\s*[^\s#]/.test(line)).length,
    redirectBytes: Buffer.byteLength(redirects),
    headerRules: headers.filter((line) => /^[^\s#]/.test(line)).length,
    headerLine: Math.max(0, ...headers.map((line) => line.length)),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
