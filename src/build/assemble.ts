import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../edition/manifest.ts';
import { editionId } from '../edition/manifest.ts';
import type { Base, Published, Trees } from '../edition/open-trees.ts';
import { publish } from '../edition/open-trees.ts';
import type { Plan } from '../edition/plan.ts';
import { stampOf } from '../edition/tree.ts';
import type { MadeBundle } from './make-segments.ts';
import type { WantedFiles } from './wanted-files.ts';

/** The new files of an edition: the current path of each changed file. */
export interface Made {
  pages: Map<string, string>;
  /** Outputs that are not pages. */
  files: Map<string, string>;
  bundles: Map<string, MadeBundle>;
}

/** Combines new and unchanged files, and publishes the edition. */
export function assemble(
  wanted: WantedFiles,
  plan: Plan,
  made: Made,
  place: {
    trees: Trees;
    base: Base | null;
    /** The manifest of the last edition, even if its files no longer exist. */
    known: Manifest | null;
    /** The further fields of the manifest. */
    about: Pick<Manifest, 'addresses' | 'base'>;
    keep?: number | undefined;
    /** The folder of the printed pages. */
    pages: string;
  },
): Omit<Published, 'way'> & { manifest: Manifest; way: Published['way'] | null } {
  const { trees, base } = place;
  const last = base?.manifest ?? null;
  const files: Manifest['files'] = {};
  const added = new Map<string, string>();
  const take = (name: string, key: string, source: string) => {
    const before = last && Object.hasOwn(last.files, name) ? last.files[name] : undefined;
    if (before && isSameFile(source, join(trees.spare, name), before[1])) files[name] = [key, before[1], before[2]];
    else {
      files[name] = [key, ...stampOf(source)];
      added.set(name, source);
    }
  };
  for (const [name, { key, output }] of wanted.files) {
    if (!plan.stale.has(name)) files[name] = last!.files[name]!;
    else if (output) take(name, key, (output.kind.make.by === 'page' ? made.pages : made.files).get(name)!);
  }
  const bundles = bundlesOf(wanted, made, last);
  for (const { name, key } of wanted.staleBundles) {
    for (const [file, source] of made.bundles.get(name) ?? []) if (!wanted.files.has(file)) take(file, key, source);
  }
  const number = Math.max(last?.number ?? 0, place.known?.number ?? 0) + 1;
  const manifest: Manifest = { id: editionId(files), number, files, bundles, ...place.about };
  const removed = last ? Object.keys(last.files).filter((name) => !Object.hasOwn(files, name)) : [];
  const isSame = base?.isOut && last?.id === manifest.id && added.size === 0 && removed.length === 0;
  if (isSame) return { manifest, changed: [], added: [], removed: [], way: null };
  const from = { made: place.pages, known: place.known, ...(place.keep ? { keep: place.keep } : {}) };
  return { manifest, ...publish(trees, added, removed, manifest, base, from) };
}

function bundlesOf({ files, staleBundles }: WantedFiles, made: Made, last: Manifest | null): Manifest['bundles'] {
  const bundles: Manifest['bundles'] = {};
  for (const [name, bundle] of Object.entries(last?.bundles ?? {})) {
    const isKept = bundle.files.every(
      (file) => files.get(file) && !files.get(file)!.output && files.get(file)!.key === bundle.key,
    );
    if (isKept) bundles[name] = bundle;
  }
  for (const { name, key } of staleBundles)
    bundles[name] = { key, files: [...(made.bundles.get(name)?.keys() ?? [])].sort() };
  return bundles;
}

/** Whether a renewed file has the same bytes as the published one. */
function isSameFile(made: string, there: string, size: number): boolean {
  return stampOf(made)[0] === size && existsSync(there) && readFileSync(made).equals(readFileSync(there));
}
