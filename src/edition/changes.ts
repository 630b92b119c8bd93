import type { Manifest } from './manifest.ts';

/** Names of the files below a folder that differ between two editions. */
export interface Changes {
  /** New files, and files with other bytes. */
  changed: string[];
  /** Those of `changed` that are new. */
  added: string[];
  removed: string[];
}

/**
 * The difference between an edition and the last one, from their manifests, if the last one's files no longer exist.
 * `written` are the files whose bytes were found to differ. Without it, every other key counts as a change.
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
