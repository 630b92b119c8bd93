import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..');
const PARTS = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies what a build is made of, so that a test may change it; the packages are linked. */
export function copyProject(folder: string): void {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
}
