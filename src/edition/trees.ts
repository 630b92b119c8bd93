import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Changes } from './changes.ts';
import { changesSince } from './changes.ts';
import { compareTrees } from './compare-trees.ts';
import { linkedEdition } from './edition-link.ts';
import { mendExchange } from './exchange.ts';
import { finishFolder } from './fill-folder.ts';
import type { Manifest } from './manifest.ts';
import { keepManifest, readManifest, writeManifest } from './manifest.ts';
import type { Putting } from './put-in-place.ts';
import { putInPlace } from './put-in-place.ts';
import { isOfDisk, MARK, readMark, removeFiles, removeMark, TreeWriter, writeMark } from './tree.ts';
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
  /** The symbolic link that leads to `out`, which is one of a row of editions. */
  link?: string;
}

/** Finds where the edition of a folder, or of a link to a numbered edition, lies, and where the next one is made. */
export function treesOf(path: string, cache: string): Trees {
  const linked = linkedEdition(path);
  const out = linked ?? path;
  const besideOut = (ending: string) => join(dirname(out), `.${basename(out)}.${ending}`);
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(cache, { recursive: true });
  const ownDisk = join(cache, 'edition');
  const isBeside = statSync(dirname(out)).dev !== statSync(cache).dev && !isMountPoint(out) && isWritable(dirname(out));
  const next = linked === null ? besideOut('next') : join(dirname(out), '.next');
  return {
    ...{ out, cache, aside: besideOut('previous'), spare: isBeside ? next : ownDisk },
    ...(linked === null ? {} : { link: path }),
  };
}

function isMountPoint(out: string): boolean {
  return existsSync(out) && statSync(out).dev !== statSync(dirname(out)).dev;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder may be replaced: it is missing, empty, or an edition. */
export function isReplaceable(out: string): boolean {
  return !existsSync(out) || existsSync(join(out, MARK)) || readdirSync(out).every(isOfDisk);
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
  if (existsSync(out)) finishFolder(out);
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

/** What came of publishing: what readers find otherwise, and how the edition was put in the place of the last one. */
export type Published = Changes & { way: Putting };

/**
 * Makes `out` the edition of a manifest: `added` tells where the files lie that differ from the base, `removed` which of
 * its files are gone. Files in the folder `made` lie there under their names. Until the exchange `out` is the last edition
 * whole, afterwards the new one; whatever happens to `spare` is put right by the next build. `known` is the manifest of the
 * last edition, also where its files lie nowhere any more: what changed is counted against it where `out` is missing.
 */
export function publish(
  trees: Trees,
  added: Map<string, string>,
  removed: string[],
  manifest: Manifest,
  last: Base | null,
  from: { made?: string; known?: Manifest | null; keep?: number } = {},
): Published {
  const { out, spare, aside, cache } = trees;
  const isTaken = takeWhole(from.made, spare);
  mkdirSync(spare, { recursive: true });
  removeMark(spare);
  removeFiles(spare, removed);
  const writer = new TreeWriter(spare);
  for (const [name, source] of added) if (!isTaken || source !== join(from.made!, name)) writer.move(source, name);
  writeManifest(cache, manifest);
  writeMark(spare, manifest);
  const changes = changesOf(trees, { added, removed, manifest, last, known: from.known ?? null });
  const way = putInPlace(trees, manifest, changes, from.keep);
  rmSync(aside, { recursive: true, force: true });
  if (way === 'file by file') {
    // The spare tree is the new edition already.
  } else if (way !== 'by a link' && last?.isOut && readMark(spare) === last.manifest.id) {
    removeMark(spare);
    removeFiles(spare, removed);
    const again = new TreeWriter(spare);
    for (const name of added.keys()) again.link(out, name);
    writeMark(spare, manifest);
  } else renewSpare(treesNow(trees), manifest);
  keepManifest(cache, manifest.id);
  return { ...changes, way };
}

/** The first edition takes the folder of what was made whole, which spares a move for each of its files. */
function takeWhole(made: string | undefined, spare: string): boolean {
  if (made === undefined || existsSync(spare) || !existsSync(made)) return false;
  try {
    renameSync(made, spare);
    return true;
  } catch (error) {
    // Another disk: the files are copied one by one.
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

/** What is otherwise in the new edition than in the one that readers had. */
function changesOf(
  { out, spare }: Trees,
  did: {
    added: Map<string, string>;
    removed: string[];
    manifest: Manifest;
    last: Base | null;
    known: Manifest | null;
  },
): Changes {
  const { added, removed, manifest, last, known } = did;
  if (last?.isOut) {
    const mark = last.manifest.id === manifest.id ? [] : [MARK];
    const isNew = (name: string) => !Object.hasOwn(last.manifest.files, name);
    return { changed: [...added.keys(), ...mark], added: [...added.keys()].filter(isNew), removed };
  }
  if (readMark(out) !== null || !known) return compareTrees(out, spare);
  const { changed, ...others } = changesSince(known, manifest, last ? added : undefined);
  return { changed: [...changed, ...(known.id === manifest.id ? [] : [MARK])], ...others };
}

/** Where the edition lies after a link was turned to the next one. */
function treesNow(trees: Trees): Trees {
  return trees.link === undefined ? trees : { ...trees, out: linkedEdition(trees.link) ?? trees.out };
}

/** Makes `spare` anew from what `out` holds. What `out` has lost is missing there too, and found when both are looked at. */
function renewSpare({ out, spare }: Trees, manifest: Manifest): void {
  rmSync(spare, { recursive: true, force: true });
  mkdirSync(spare, { recursive: true });
  const writer = new TreeWriter(spare);
  for (const name in manifest.files) if (existsSync(join(out, name))) writer.link(out, name);
  writeMark(spare, manifest);
}
