import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Bodies } from '../rendering/bodies.ts';
import { indexAllSegments } from '../search/index/index-all-segments.ts';
import type { Segment } from '../search/index/segments.ts';
import type { KeyedSegment } from './keyed-segments.ts';

/** Files of a bundle: their names in the edition, and their current paths. */
export type MadeBundle = Map<string, string>;

/** Indexes segments into folders below `work`, and returns the files of each by its name. */
export async function makeSegments(
  segments: KeyedSegment[],
  { catalog, bodies }: { catalog: Catalog; bodies: Bodies },
  { work, jobs }: { work: string; jobs: number },
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, MadeBundle>> {
  const folderOf = ({ name }: Segment) => join(work, 'segments', name);
  // A damaged text of the cache is thrown as it is, because the build then starts again without it.
  let damage: unknown;
  const bodyOf = ({ article }: Entry) => {
    try {
      return bodies.read(article.file);
    } catch (error) {
      damage ??= error;
      throw error;
    }
  };
  await indexAllSegments(
    segments.map(({ segment }) => segment),
    catalog,
    bodyOf,
    folderOf,
    { jobs, onProgress },
  ).catch((error: unknown) => {
    throw damage ?? error;
  });
  return new Map(
    segments.map(({ name, segment }) => {
      const folder = folderOf(segment);
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const sources = files.map((file) => join(file.parentPath, file.name));
      return [name, new Map(sources.map((source) => [name + source.slice(folder.length), source]))];
    }),
  );
}
