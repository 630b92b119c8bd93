import type { Stats } from 'node:fs';
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import { parseArgs } from 'node:util';

/** Exit statuses, which other programs rely on. */
export const DONE = 0;
export const PROBLEMS = 1;
export const WRONG_ARGUMENTS = 2;

/** Ends a script because of wrong arguments, with a sentence that says what to do. */
export function refuse(sentence: string): never {
  console.error(`${sentence}\nSee --help.`);
  process.exit(WRONG_ARGUMENTS);
}

/** Parses a script's arguments. Prints `help` and ends if the user asks for it, or if an argument is unknown. */
export function readArguments<T extends ParseArgsOptionsConfig>(options: T, help: string, allowPositionals = false) {
  try {
    const read = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals,
      strict: true,
    });
    if ((read.values as { help?: boolean }).help) {
      console.log(help.trim());
      process.exit(DONE);
    }
    return read;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** A web address below which an archive may be served. */
export function addressArgument(name: string, text: string | undefined): string | undefined {
  if (text === undefined || (/^https?:\/\/[^/\s]+(\/[\w.~/-]*)?$/i.test(text) && URL.canParse(text))) return text;
  return refuse(`--${name} takes an address such as https://archive.example/, not ${JSON.stringify(text)}.`);
}

/** A whole number of at least 1. */
export function readCount(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const count = Number(text);
  return Number.isInteger(count) && count >= 1
    ? count
    : refuse(`--${name} takes a whole number of at least 1, not ${JSON.stringify(text)}.`);
}

/** A whole number of at least 0. */
export function numberArgument(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return /^\d+$/.test(text) ? Number(text) : refuse(`--${name} takes a whole number, not ${JSON.stringify(text)}.`);
}

/** Ends the script unless a path is a folder. With an option, a missing folder is allowed. */
export function wantFolder(name: string, path: string, mustExist: boolean): void {
  let found: Stats | undefined;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    refuse(`${path} cannot be looked into: ${(error as Error).message}`);
  }
  if (found ? !found.isDirectory() : mustExist) {
    refuse(found ? `--${name} takes a folder, and ${path} is a file.` : `There is no folder ${path}.`);
  }
}

/** The path of a file below a folder. The user named it from the working folder or from that folder. */
export function fileBelow(folder: string, name: string): string {
  const inside = relative(resolve(folder), resolve(name));
  return inside.startsWith('..') ? name.replace(/^\.\//, '') : inside;
}
