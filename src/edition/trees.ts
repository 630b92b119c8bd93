import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Changes } from './compare-trees.ts';
import { compareTrees } from './compare-trees.ts';
import { exchange, mendExchange } from './exchange.ts';
import type { Manifest } from './manifest.ts';
import { keepManifest, readManifest, writeManifest } from './manifest.ts';
import { MARK, readMark, removeFiles, removeMark, TreeWriter, writeMark } from './tree.ts';
import type { Deviation } from './verify-tree.ts';
import { verifyTree } from './verify-tree.ts';

/**
 * Where editions lie. `out` is the one that is served and is only ever replaced whole; `spare` holds the same files (hard
 * links, so that they cost no room), is changed into the next edition and then exchanged with `out`. So one more article
 * costs as many operations as files change, and a file that stays keeps its time and inode.
 */
export interface Trees {
  out: string;
  spare: string;
  aside: string;
  cache: string;
}

export function treesOf(out: string, cache: string): Trees {
  const besideOut = (ending: string) => join(dirname(out), `.${basename(out)}.${ending}`);
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(cache, { recursive: true });
  const isOneDisk = statSync(dirname(out)).dev === statSync(cache).dev && !isMountPoint(out);
  return { out, cache, aside: besideOut('previous'), spare: isOneDisk ? join(cache, 'edition') : besideOut('next') };
}

function isMountPoint(out: string): boolean {
  return existsSync(out) && statSync(out).dev !== statSync(dirname(out)).dev;
}

/** Whether a folder may be replaced: it is missing, empty, or an edition. */
export function isReplaceable(out: string): boolean {
  return !existsSync(out) || existsSync(join(out, MARK)) || readdirSync(out).length === 0;
}

/** The last edition: what `spare` holds, and whether `out` holds the same. Null when there is none to go on from. */
export interface Base {
  manifest: Manifest;
  isOut: boolean;
}

/** Finds the last edition, and puts right what an interrupted build left. */
export function openTrees(trees: Trees): Base | null {
  const { out, spare, aside, cache } = trees;
  mendExchange(out, spare, aside);
  const [markOfOut, markOfSpare] = [readMark(out), readMark(spare)];
  const ofOut = readManifest(cache, markOfOut);
  const ofSpare = markOfSpare === markOfOut ? ofOut : readManifest(cache, markOfSpare);
  const manifest = [ofOut, ofSpare].filter((found) => found !== null).sort((a, b) => b.number - a.number)[0];
  if (!manifest) {
    rmSync(spare, { recursive: true, force: true });
    return null;
  }
  if (ofSpare?.id !== manifest.id) renewSpare(trees, manifest);
  return { manifest, isOut: ofOut?.id === manifest.id };
}

/** What the two trees hold otherwise than the manifest of the last edition says. */
export interface Deviations {
  spare: Deviation;
  isOutDamaged: boolean;
}

/** Looks at both trees. Their files are the same ones, so that those of one are looked at. */
export function findDeviations({ out, spare }: Trees, { manifest: { files }, isOut }: Base): Deviations {
  const ofOut = isOut ? verifyTree(out, files, true) : { damaged: [], foreign: [] };
  const ofSpare = verifyTree(spare, files, !isOut || ofOut.damaged.length > 0);
  return { spare: ofSpare, isOutDamaged: ofOut.damaged.length + ofOut.foreign.length > 0 };
}

/** Takes what deviates out of the last edition, so that it is made again; `out` is replaced where it deviates itself. */
export function mendBase(
  { spare }: Trees,
  base: Base,
  { spare: { damaged, foreign }, isOutDamaged }: Deviations,
): Base {
  const isOut = base.isOut && !isOutDamaged;
  if (damaged.length + foreign.length === 0) return { ...base, isOut };
  removeMark(spare);
  removeFiles(spare, [...foreign, ...damaged]);
  const files = { ...base.manifest.files };
  for (const name of damaged) delete files[name];
  return { manifest: { ...base.manifest, files }, isOut: false };
}

/**
 * Makes `out` the edition of a manifest: `added` tells where the files lie that differ from the base, `removed` which of
 * its files are gone. Files in the folder `made` lie there under their names. Until the exchange `out` is the last edition whole, afterwards the new one; whatever happens to
 * `spare` is put right by the next build.
 * @returns what is otherwise in `out` than it was.
 */
export function publish(
  trees: Trees,
  added: Map<string, string>,
  removed: string[],
  manifest: Manifest,
  last: Base | null,
  made?: string,
): Changes {
  const { out, spare, aside, cache } = trees;
  // The first edition takes the folder whole, which spares a move for each of its files.
  const isTaken = made !== undefined && !existsSync(spare) && existsSync(made);
  if (isTaken) renameSync(made, spare);
  mkdirSync(spare, { recursive: true });
  removeMark(spare);
  removeFiles(spare, removed);
  const writer = new TreeWriter(spare);
  for (const [name, source] of added) if (!isTaken || source !== join(made, name)) writer.move(source, name);
  writeManifest(cache, manifest);
  writeMark(spare, manifest.id);
  const mark = last?.manifest.id === manifest.id ? [] : [MARK];
  const changes = last?.isOut ? { changed: [...added.keys(), ...mark], removed } : compareTrees(out, spare);
  if (existsSync(out)) exchange(out, spare, aside);
  else renameSync(spare, out);
  rmSync(aside, { recursive: true, force: true });
  if (last?.isOut && readMark(spare) === last.manifest.id) {
    removeMark(spare);
    removeFiles(spare, removed);
    const again = new TreeWriter(spare);
    for (const name of added.keys()) again.link(out, name);
    writeMark(spare, manifest.id);
  } else renewSpare(trees, manifest);
  keepManifest(cache, manifest.id);
  return changes;
}

/** Makes `spare` anew from what `out` holds. What `out` has lost is missing there too, and found when both are looked at. */
function renewSpare({ out, spare }: Trees, { id, files }: Manifest): void {
  rmSync(spare, { recursive: true, force: true });
  mkdirSync(spare, { recursive: true });
  const writer = new TreeWriter(spare);
  for (const name in files) if (existsSync(join(out, name))) writer.link(out, name);
  writeMark(spare, id);
}
