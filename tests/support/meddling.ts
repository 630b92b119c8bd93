import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../../scripts/bench/random.ts';
import { snapshotOf } from './snapshot.ts';

/** Something done by hand to a cache or an edition; tells what, or `null` when there was nothing to do it to. */
export type Meddling = (folder: string, random: Random) => string | null;

const remove =
  (name: string): Meddling =>
  (cache) => {
    rmSync(join(cache, name), { recursive: true, force: true });
    return name;
  };

const storeOf = (cache: string) => readdirSync(cache).find((name) => /^bodies-\d+$/.test(name));

/** Steps after which every file that stays is still the very same. */
export const LIGHT_MEDDLING: Record<string, Meddling> = {
  'delete what was read': remove('articles'),
  'delete a part of what was read': (cache, random) => remove(`articles/${random.below(64)}.json`)(cache, random),
  'delete bodies.json': remove('bodies.json'),
  'delete a part of the table of bodies': (cache, random) => remove(`bodies/${random.below(64)}.json`)(cache, random),
  'delete what is known of the files': remove('files'),
  'delete the pictures': remove('media'),
  'delete the store of bodies': (cache) => remove(storeOf(cache) ?? 'none')(cache, undefined!),
  'delete the spare edition': remove('edition'),
  'damage a byte of the store': (cache, random) => {
    const store = storeOf(cache);
    if (!store) return null;
    const bytes = readFileSync(join(cache, store));
    if (bytes.length === 0) return null;
    const place = random.below(bytes.length);
    bytes[place] = bytes[place]! ^ (1 << random.below(8));
    writeFileSync(join(cache, store), bytes);
    return `byte ${place}`;
  },
  'truncate a file of the cache': (cache, random) => {
    const tables = ['articles', 'bodies', 'files/content', 'files/public'].map(
      (name) => `${name}/${random.below(64)}.json`,
    );
    const file = random.pick([...tables, 'bodies.json', 'last-build.json', storeOf(cache) ?? 'bodies.json']);
    if (!existsSync(join(cache, file))) return null;
    const size = random.below(statSync(join(cache, file)).size + 1);
    truncateSync(join(cache, file), size);
    return `${file} to ${size}`;
  },
  'leave work behind': (cache) => {
    mkdirSync(join(cache, 'work', 'files'), { recursive: true });
    writeFileSync(join(cache, 'work', 'files', 'index.html'), 'of an interrupted build');
    return 'work';
  },
};

/** Steps after which a file may have to be written anew though its bytes are the same. */
export const HEAVY_MEDDLING: Record<string, Meddling> = {
  'delete the manifests': remove('manifests'),
  'delete the cache': remove('.'),
  'delete a file of the spare edition': (cache, random) => {
    const files = filesIn(join(cache, 'edition'));
    if (files.length === 0) return null;
    return remove(join('edition', random.pick(files)))(cache, random);
  },
};

const pick = (out: string, random: Random) => random.pick(filesIn(out).filter((name) => name !== '.backfile-edition'));

/** Steps in the folder that is served. */
export const MEDDLING_WITH_DIST: Record<string, Meddling> = {
  'delete a file of dist': (out, random) => remove(pick(out, random))(out, random),
  'edit a file of dist': (out, random) => {
    const name = pick(out, random);
    appendFileSync(join(out, name), ' ');
    return name;
  },
  'replace a file of dist': (out, random) => {
    const name = pick(out, random);
    rmSync(join(out, name));
    writeFileSync(join(out, name), 'by hand');
    return name;
  },
  'add a file to dist': (out, random) => {
    const name = random.pick(['by-hand.txt', 'by/hand.txt', '2020/by-hand.txt', 'notes.txt/by-hand', '__proto__']);
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), 'by hand');
    return name;
  },
  'put a folder in the place of a file of dist': (out, random) => {
    const name = pick(out, random);
    rmSync(join(out, name));
    mkdirSync(join(out, name));
    writeFileSync(join(out, name, 'by-hand'), 'by hand');
    return name;
  },
  'delete dist': remove('.'),
};

function filesIn(folder: string): string[] {
  return [...snapshotOf(folder).keys()].filter((name) => !name.endsWith('/'));
}
