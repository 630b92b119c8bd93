import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openInputs, saveKnown } from '../build/inputs.ts';
import { keyedSegments } from '../build/keyed-segments.ts';
import { makeSegments } from '../build/make-segments.ts';
import { openBuild } from '../build/open-build.ts';
import { lockCache } from '../cache/cache-lock.ts';
import { SEARCH_MANIFEST } from '../outputs/files/search-manifest.ts';
import { Keys } from '../outputs/key.ts';
import type { Folders } from './folders.ts';

/** The input of the search index of `dev`, and its output folder. */
export interface SearchTask {
  folders: Pick<Folders, 'content' | 'publicFolder' | 'cache'>;
  into: string;
  /** In milliseconds since 1970. */
  asOf: number;
}

/**
 * Makes the search index of the current published articles: `segments/` and `segments.json` below `into`. Unchanged
 * segments stay. Texts are rendered into the cache of the build, which can use them.
 */
export async function indexSearch({ folders, into, asOf }: SearchTask): Promise<void> {
  const unlock = await lockCache(folders.cache, () => {});
  try {
    const inputs = await openInputs(folders);
    const { archive, bodies, bodyCache } = await openBuild({ ...folders, asOf }, inputs, { onProgress: () => {} });
    try {
      await bodies.render(bodies.missing, 1, () => {});
      if (bodies.missing.length > 0) bodyCache.save();
      saveKnown(folders.cache, inputs);
      const { catalog, outputs } = archive;
      const keys = new Keys((file) => bodies.bodyDigest(file));
      const segments = keyedSegments(catalog, keys, inputs.codes.indexing);
      const last = readKeys(into);
      const stale = segments.filter(({ name, key }) => last[name] !== key);
      const work = join(into, 'work');
      await makeSegments(stale, { catalog, bodies }, { work, jobs: 1 }, () => {});
      for (const { name } of stale)
        replaceFolder(join(into, 'segments', basename(name)), join(work, 'segments', basename(name)));
      for (const name of Object.keys(last))
        if (!segments.some((segment) => segment.name === name))
          rmSync(join(into, 'segments', basename(name)), { recursive: true, force: true });
      const manifest = [...outputs.byPath().values()].find(({ kind }) => kind === SEARCH_MANIFEST)!;
      const noText = () => Promise.reject(new Error('the manifest of the search needs no text'));
      writeFileSync(join(into, 'segments.json'), await outputs.contentOf(manifest, noText));
      writeFileSync(
        join(into, 'keys.json'),
        JSON.stringify(Object.fromEntries(segments.map(({ name, key }) => [name, key]))),
      );
      rmSync(work, { recursive: true, force: true });
    } finally {
      bodyCache.close();
    }
  } finally {
    unlock();
  }
}

function readKeys(into: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(into, 'keys.json'), 'utf8')) as Record<string, string>;
  } catch {
    rmSync(into, { recursive: true, force: true });
    return {};
  }
}

function replaceFolder(folder: string, by: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(by, folder);
}
