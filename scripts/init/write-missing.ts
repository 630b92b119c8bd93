import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StarterFile } from './starter-files.ts';

/** The written files, and those that existed already. */
export interface Written {
  written: string[];
  kept: string[];
}

/** Writes missing files. Existing ones stay unchanged. @throws if the folder is not writable. */
export function writeMissing(folder: string, files: StarterFile[]): Written {
  const result: Written = { written: [], kept: [] };
  for (const { path, text } of files) {
    const target = join(folder, path);
    if (existsSync(target)) {
      result.kept.push(path);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    // With `wx`, a file that another program has just written stays, too.
    writeFileSync(target, text, { flag: 'wx' });
    result.written.push(path);
  }
  return result;
}
