import type { Manifest } from '../edition/manifest.ts';
import type { EditionOutputs } from '../outputs/edition-outputs.ts';
import { ASSETS } from '../outputs/files/assets.ts';
import type { Keys } from '../outputs/key.ts';
import type { EditionFiles, Output } from '../outputs/output.ts';
import { filePath } from '../urls.ts';
import type { CodeDigests } from './code/code-digests.ts';
import type { KeyedSegment } from './keyed-segments.ts';

/** A file of the edition: the key of its input, and its output. A file of a bundle has no output. */
export interface Wanted {
  key: string;
  output?: Output;
}

/** Files that are made together. Their names come from the last edition, or are known once they are made. */
export interface WantedBundle {
  name: string;
  key: string;
}

/** Every wanted file, except the files of bundles that must be made. */
export interface WantedFiles {
  files: Map<string, Wanted>;
  staleBundles: WantedBundle[];
}

/** Every file of the edition, by its name. */
export function wantedFiles(
  { outputs, files: onDisk, keys }: { outputs: EditionOutputs; files: EditionFiles; keys: Keys },
  { codes, segments }: { codes: CodeDigests; segments: KeyedSegment[] },
  last: Manifest | null,
): WantedFiles {
  const files = new Map<string, Wanted>();
  for (const output of outputs.byPath(onDisk).values()) {
    files.set(filePath(output.path), { key: outputs.keyOf(output, keys, codes.printing), output });
  }
  const staleBundles: WantedBundle[] = [];
  const assets = { name: ASSETS.name, key: codes.bundle };
  for (const bundle of [...segments.map(({ name, key }) => ({ name, key })), assets]) {
    const before = last && Object.hasOwn(last.bundles, bundle.name) ? last.bundles[bundle.name] : undefined;
    if (before?.key === bundle.key && before.files.every((file) => Object.hasOwn(last!.files, file))) {
      for (const file of before.files) if (!files.has(file)) files.set(file, { key: bundle.key });
    } else staleBundles.push(bundle);
  }
  return { files, staleBundles };
}
