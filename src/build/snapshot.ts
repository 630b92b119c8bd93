import { readFile, writeFile } from 'node:fs/promises';
import type { ArchiveData } from '../archive.ts';
import type { BodyIndex } from './body-store.ts';

/** What one process has read and rendered, for the processes that print pages: nothing is read or rendered twice. */
export interface Snapshot {
  data: ArchiveData;
  /** File of the body store. */
  bodies: string;
  index: BodyIndex;
}

/** Names the file of the snapshot to a process that prints pages. */
export const SNAPSHOT_VARIABLE = 'BACKFILE_SNAPSHOT';

export async function writeSnapshot(path: string, snapshot: Snapshot): Promise<void> {
  await writeFile(path, JSON.stringify(snapshot));
}

export async function readSnapshot(path: string): Promise<Snapshot> {
  return JSON.parse(await readFile(path, 'utf8')) as Snapshot;
}
