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
 * The folders of editions. `out` is the served edition and is only replaced as a whole. `spare` holds hard links to the
 * same files, which take no space. A build changes `spare` into the next edition and then exchanges the two. So the
 * work is proportional to the number of changed files, and an unchanged file keeps its time and inode.
 */
export interface Trees {
  out: string;
  spare: string;
  aside: string;
  cache: string;
  /** The symbolic link to `out`, if that is one of several numbered editions. */
  link?: string;
}

/** Finds the edition of a folder, or of a link to a numbered edition, and the place for the next one. */
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

/** The last edition: the content of `spare`, and whether `out` holds the same. Null if a build cannot start from it. */
export interface Base {
  manifest: Manifest;
  isOut: boolean;
}

/** Finds the last edition, and repairs an interrupted build. */
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

/** How the two trees differ from the manifest of the last edition. */
export interface Deviations {
  spare: Deviation;
  isOutDamaged: boolean;
}

/** Checks both trees. They hard-link the same inodes, so checking the files of one suffices. */
export function findDeviations({ out, spare }: Trees, { manifest: { files }, isOut }: Base): Deviations {
  const ofOut = isOut ? verifyTree(out, files, true) : { damaged: [], foreign: [] };
  const ofSpare = verifyTree(spare, files, !isOut || ofOut.damaged.length > 0);
  return { spare: ofSpare, isOutDamaged: ofOut.damaged.length + ofOut.foreign.length > 0 };
}

/**
 * Removes deviating files from the manifest of the last edition, so that the build renews them. If `out` itself deviates,
 * it is replaced.
 */
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

/** The result of publishing: what changed for readers, and how the edition replaced the last one. */
export type Published = Changes & { way: Putting };

/**
 * Publishes the edition of a manifest as `out`. `added` says where the files that differ from the base are, and
 * `removed` lists its deleted files. Files in the folder `made` have their final names. Until the exchange, `out` is
 * the complete last edition, and afterwards the new one. If `spare` is damaged, the next build repairs it. `known` is
 * the manifest of the last edition even if its files no longer exist; the changes are counted against it if `out` is
 * missing.
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

/** The first edition takes over the whole folder of new files, which saves moving each file. */
function takeWhole(made: string | undefined, spare: string): boolean {
  if (made === undefined || existsSync(spare) || !existsSync(made)) return false;
  try {
    renameSync(made, spare);
    return true;
  } catch (error) {
    // On another file system the files are copied one by one.
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

/** The difference between the new edition and the one that readers had. */
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

/** The paths of the edition after a link changed to the next one. */
function treesNow(trees: Trees): Trees {
  return trees.link === undefined ? trees : { ...trees, out: linkedEdition(trees.link) ?? trees.out };
}

/** Makes `spare` again from `out`. A file that `out` lacks is missing there too, and the check of both finds that. */
function renewSpare({ out, spare }: Trees, manifest: Manifest): void {
  rmSync(spare, { recursive: true, force: true });
  mkdirSync(spare, { recursive: true });
  const writer = new TreeWriter(spare);
  for (const name in manifest.files) if (existsSync(join(out, name))) writer.link(out, name);
  writeMark(spare, manifest);
}
