import { entryDigests } from '../catalog/entry-digests.ts';
import type { Manifest } from '../edition/manifest.ts';
import type { Plan } from '../edition/plan.ts';
import { makePlan } from '../edition/plan.ts';
import type { BuildOptions } from './build-options.ts';
import type { Inputs } from './inputs.ts';
import type { KeyedSegment } from './keyed-segments.ts';
import { keyedSegments } from './keyed-segments.ts';
import type { OpenBuild } from './open-build.ts';
import { foldersOf } from './open-build.ts';
import type { WantedFiles } from './wanted-files.ts';
import { wantedFiles } from './wanted-files.ts';

/** Every file and segment of the edition, and which of them are stale against the last one. */
export interface PlannedEdition {
  segments: KeyedSegment[];
  wanted: WantedFiles;
  plan: Plan;
}

/** Plans the edition from the archive and from what of its texts is rendered by now. */
export function planEdition(
  { archive: { catalog }, bodies }: OpenBuild,
  inputs: Inputs,
  { cache, publicFolder }: BuildOptions,
  last: Manifest | null,
): PlannedEdition {
  const { codes } = inputs;
  const digests = entryDigests(catalog, (file) => bodies.digestOf(file));
  const segments = keyedSegments(catalog, digests, codes.indexing);
  const folders = { media: foldersOf(cache).media, publicFolder };
  const wanted = wantedFiles({ catalog, bodies, digests, codes, segments }, inputs, folders, last);
  return { segments, wanted, plan: makePlan(wanted.files, last) };
}
