import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Marks a folder as an edition, which the next one may replace. */
const MARK = '.backfile-edition';
const MARK_TEXT = 'This folder is an edition written by Backfile. The next build replaces all of it.\n';

/** Where the next edition is made: beside the present one, so that a rename puts it in place. */
function stagingOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.next`);
}

/** Whether a folder may be replaced: it is missing, empty, or an earlier edition. */
export async function isReplaceable(out: string): Promise<boolean> {
  if (!existsSync(out) || existsSync(join(out, MARK))) return true;
  return (await readdir(out)).length === 0;
}

/**
 * Brings back the last edition where an earlier build ended between taking it away and putting the next one in place.
 */
export async function recover(out: string): Promise<void> {
  const previous = previousOf(out);
  if (!existsSync(out) && existsSync(join(previous, MARK))) await rename(previous, out);
}

function previousOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.previous`);
}

/** Begins an edition in empty staging folders: one for Astro, which empties its own, and one for the search files. */
export async function beginStaging(out: string): Promise<{ staging: string; search: string }> {
  const staging = stagingOf(out);
  const search = `${staging}.search`;
  for (const folder of [staging, search]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  return { staging, search };
}

/** Moves what a folder holds into another, and removes it. On another disk, where nothing can be renamed to, by copying. */
export async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    await rename(join(from, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      return cp(join(from, name), join(to, name), { recursive: true });
    });
  }
  await rm(from, { recursive: true, force: true });
}

/** Puts a finished edition in the place of the last one. */
export async function putInPlace(staging: string, out: string): Promise<void> {
  await writeFile(join(staging, MARK), MARK_TEXT);
  const previous = previousOf(out);
  await rm(previous, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, previous);
  await rename(staging, out);
  await rm(previous, { recursive: true, force: true });
}
