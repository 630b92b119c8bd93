import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BodyCache, BodyRecord } from '../../cache/body-cache.ts';
import { adoptFile, copyKept } from '../../cache/kept-files.ts';
import type { RecordPlace } from '../../cache/record-store.ts';
import { openRecords, RecordStore } from '../../cache/record-store.ts';
import { TreeWriter } from '../../edition/tree.ts';
import type { Bodies } from '../../rendering/bodies.ts';
import type { MadeBundle } from '../make-segments.ts';
import type { Wanted, WantedBundle } from '../wanted-files.ts';

/** What one shard writes for the merge: files with the keys of their input, and rendered texts. */
interface Contents {
  shard: string;
  /** The digest of the code and settings that rendered the texts. */
  rendering: string;
  pages: Record<string, string>;
  bundles: Record<string, { key: string; files: string[] }>;
  bodies: Record<string, { record: BodyRecord; place: RecordPlace }>;
}

const CONTENTS = 'part.json';

/** Whether a folder holds a part, which the next one may replace. */
export function isPart(folder: string): boolean {
  return existsSync(join(folder, CONTENTS));
}

/** Empties a folder and writes the part of one shard into it. */
export function writePart(
  folder: string,
  { shard, rendering }: Pick<Contents, 'shard' | 'rendering'>,
  made: { pages: Map<string, string>; bundles: Map<string, MadeBundle> },
  keyOf: { page: (file: string) => string; bundle: (name: string) => string },
  texts: { files: string[]; bodies: Pick<Bodies, 'record' | 'read' | 'mediaOf'>; media: string },
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const contents: Contents = { shard, rendering, pages: {}, bundles: {}, bodies: {} };
  mkdirSync(join(folder, 'files'));
  const files = new TreeWriter(join(folder, 'files'));
  for (const [file, source] of made.pages) {
    files.move(source, file);
    contents.pages[file] = keyOf.page(file);
  }
  for (const [name, bundle] of made.bundles) {
    for (const [file, source] of bundle) files.move(source, file);
    contents.bundles[name] = { key: keyOf.bundle(name), files: [...bundle.keys()] };
  }
  const store = new RecordStore(join(folder, 'bodies'));
  for (const file of texts.files) {
    contents.bodies[file] = { record: texts.bodies.record(file), place: store.add(texts.bodies.read(file)) };
  }
  store.close();
  mkdirSync(join(folder, 'media'), { recursive: true });
  for (const name of texts.bodies.mediaOf(texts.files)) copyKept(texts.media, name, join(folder, 'media', name));
  writeFileSync(join(folder, CONTENTS), JSON.stringify(contents));
}

/** The parts of all shards of a build. The merge takes files from them instead of making them again. */
export class Parts {
  readonly #parts: { folder: string; contents: Contents }[];

  /** @throws if a folder holds no part. */
  constructor(folders: string[]) {
    this.#parts = folders.map((folder) => {
      const file = join(folder, CONTENTS);
      if (!existsSync(file)) throw new Error(`${folder} holds no part of a build: --shard makes them.`);
      return { folder, contents: JSON.parse(readFileSync(file, 'utf8')) as Contents };
    });
  }

  /**
   * Puts the texts of the parts into the cache, and their pictures into its folder. `rendering` is the digest of the
   * code and settings of this build. Texts with another digest are ignored.
   * @returns the folders whose texts were ignored.
   */
  adoptBodies(cache: Pick<BodyCache, 'adopt'>, media: string, rendering: string): string[] {
    const others: string[] = [];
    for (const { folder, contents } of this.#parts) {
      if (contents.rendering !== rendering) {
        others.push(folder);
        continue;
      }
      const read = openRecords(join(folder, 'bodies'));
      for (const [file, { record, place }] of Object.entries(contents.bodies)) {
        cache.adopt(file, record, read(place));
        for (const name of record.media) adoptFile(media, name, join(folder, 'media', name));
      }
    }
    return others;
  }

  /** Copies the pages whose keys match the wanted ones, and returns their paths. */
  takePages(wanted: [file: string, wanted: Wanted][], work: string): Map<string, string> {
    return new Map(
      wanted.flatMap(([file, { key }]) => {
        const part = this.#parts.find(
          ({ contents }) => Object.hasOwn(contents.pages, file) && contents.pages[file] === key,
        );
        return part ? [[file, copyOut(part.folder, file, work)]] : [];
      }),
    );
  }

  /** The same for files that are made together. */
  takeBundles(wanted: WantedBundle[], work: string): Map<string, MadeBundle> {
    return new Map(
      wanted.flatMap(({ name, key }) => {
        const part = this.#parts.find(({ contents }) => contents.bundles[name]?.key === key);
        const files = part?.contents.bundles[name]?.files ?? [];
        return part ? [[name, new Map(files.map((file) => [file, copyOut(part.folder, file, work)]))]] : [];
      }),
    );
  }
}

/** Copies, so that a part stays unchanged and a merge can be repeated. */
function copyOut(folder: string, file: string, work: string): string {
  const target = join(work, 'parts', file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(folder, 'files', file), target);
  return target;
}
