import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StarterFile } from './starter-files.ts';

/** What was written, and what was there already. */
export interface Written {
  written: string[];
  kept: string[];
}

/** Writes files that are not there. One that is there stays as it is. @throws where the folder may not be written to. */
export function writeMissing(folder: string, files: StarterFile[]): Written {
  const result: Written = { written: [], kept: [] };
  for (const { path, text } of files) {
    const target = join(folder, path);
    if (existsSync(target)) {
      result.kept.push(path);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    // `wx`: what somebody else wrote in between stays too.
    writeFileSync(target, text, { flag: 'wx' });
    result.written.push(path);
  }
  return result;
}
