import type { Manifest } from './manifest.ts';

/** Names of files below a folder that differ between two editions. */
export interface Changes {
  /** New ones, and those with other bytes. */
  changed: string[];
  /** Those of `changed` that are new. */
  added: string[];
  removed: string[];
}

/**
 * What is otherwise in an edition than in the last one, by their manifests: for an edition whose files lie nowhere any
 * more. `written` are the files that were found to have other bytes; without it every other key counts.
 */
export function changesSince(last: Manifest, { files }: Manifest, written?: { has(name: string): boolean }): Changes {
  const isNew = (name: string) => !Object.hasOwn(last.files, name);
  const changed = Object.keys(files).filter(
    (name) => isNew(name) || (last.files[name]![0] !== files[name]![0] && (written?.has(name) ?? true)),
  );
  return {
    changed,
    added: changed.filter(isNew),
    removed: Object.keys(last.files).filter((name) => !Object.hasOwn(files, name)),
  };
}
