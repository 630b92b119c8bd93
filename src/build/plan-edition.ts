import type { Manifest } from '../edition/manifest.ts';
import type { Plan } from '../edition/plan.ts';
import { makePlan } from '../edition/plan.ts';
import { Keys } from '../outputs/key.ts';
import type { Inputs } from './inputs.ts';
import type { KeyedSegment } from './keyed-segments.ts';
import { keyedSegments } from './keyed-segments.ts';
import type { OpenBuild } from './open-build.ts';
import type { WantedFiles } from './wanted-files.ts';
import { wantedFiles } from './wanted-files.ts';

/** Every file and segment of the edition, and which of them differ from the last edition. */
export interface PlannedEdition {
  segments: KeyedSegment[];
  wanted: WantedFiles;
  plan: Plan;
}

/** Plans the edition from the archive and from the texts rendered so far. */
export function planEdition(
  { archive: { catalog, outputs }, bodies }: OpenBuild,
  { codes, known, publicFiles }: Inputs,
  last: Manifest | null,
): PlannedEdition {
  const keys = new Keys((file) => bodies.bodyDigest(file));
  const segments = keyedSegments(catalog, keys, codes.indexing);
  const files = {
    media: [...bodies.mediaOf(catalog.pathOfFile.keys())],
    publicFiles: new Map(publicFiles.map((path) => [path, known.publicFolder.digestOf(path.slice(1)) ?? ''])),
  };
  const wanted = wantedFiles({ outputs, files, keys }, { codes, segments }, last);
  return { segments, wanted, plan: makePlan(wanted.files, last) };
}
