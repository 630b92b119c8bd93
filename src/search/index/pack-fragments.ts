import { gunzipSync } from 'node:zlib';
import { digest } from '../../digest.ts';
import type { FragmentTable } from '../text/fragment-table.ts';
import { fragmentNames, tableFile } from '../text/fragment-table.ts';

/**
 * The most bytes of a pack, unless a single fragment is larger, and the most fragments. A host without range requests
 * sends a whole pack for one article, so packs are small.
 */
const PACK = { bytes: 16_000, fragments: 4 };
const [FOLDER, ENDING] = ['fragment/', '.pf_fragment'];
const META = /^pagefind\.(.+)\.pf_meta$/;

/** Files by their names below the folder of a segment. */
export type SegmentFiles = Map<string, Uint8Array>;

/**
 * Puts Pagefind's fragments of a segment, one file an article, into a few packs, with a table of their places for each
 * language. Packs are filled in the order of the articles, so one more article at the end changes only the last pack.
 * @throws if Pagefind's metadata does not list the fragments.
 */
export function packFragments(files: SegmentFiles): SegmentFiles {
  const packed: SegmentFiles = new Map();
  const waiting = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    if (name.startsWith(FOLDER) && name.endsWith(ENDING)) waiting.set(name.slice(FOLDER.length, -ENDING.length), bytes);
    else packed.set(name, bytes);
  }
  for (const [file, meta] of files) {
    const index = META.exec(file)?.[1];
    if (!index) continue;
    const names = fragmentNames(gunzipSync(meta).toString('latin1'), index);
    const own: Uint8Array[] = [];
    for (const [i, name] of names.entries()) {
      const bytes = waiting.get(name);
      if (!waiting.delete(name)) continue;
      if (own.push(bytes!) !== i + 1) throw new Error(`${file}: the order of the fragments is unknown`);
    }
    packed.set(tableFile(index), Buffer.from(JSON.stringify(pack(own, packed))));
  }
  if (waiting.size > 0) throw new Error(`no metadata lists the fragment ${[...waiting.keys()][0]}`);
  return packed;
}

function pack(fragments: Uint8Array[], packed: SegmentFiles): FragmentTable {
  const table: FragmentTable = { packs: [], sizes: [] };
  let held: Uint8Array[] = [];
  let length = 0;
  const close = () => {
    if (held.length === 0) return;
    const bytes = Buffer.concat(held);
    const name = `${digest('fileName', bytes)}.pf_pack`;
    packed.set(FOLDER + name, bytes);
    table.packs.push([name, held.length]);
    [held, length] = [[], 0];
  };
  for (const bytes of fragments) {
    if (held.length === PACK.fragments || length + bytes.length > PACK.bytes) close();
    held.push(bytes);
    length += bytes.length;
    table.sizes.push(bytes.length);
  }
  close();
  return table;
}
