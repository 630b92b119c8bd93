import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../../digest.ts';
import type { FragmentTable } from '../text/fragment-table.ts';
import { fragmentNames, tableFile } from '../text/fragment-table.ts';

/**
 * The most bytes of a pack, unless a single fragment is larger, and the most fragments. A host without range requests
 * sends a whole pack for one article, so packs are small.
 */
const PACK = { bytes: 16_000, fragments: 4 };
const ENDING = '.pf_fragment';
const META = /^pagefind\.(.+)\.pf_meta$/;

/**
 * Puts Pagefind's fragments of a segment, one file an article, into a few packs, with a table of their places for each
 * language. Packs are filled in the order of the articles, so one more article at the end changes only the last pack.
 * @throws if Pagefind's metadata does not list the fragments.
 */
export async function packFragments(folder: string): Promise<void> {
  const below = join(folder, 'fragment');
  const waiting = new Set((await readdir(below)).filter((name) => name.endsWith(ENDING)));
  for (const file of await readdir(folder)) {
    const index = META.exec(file)?.[1];
    if (!index) continue;
    const names = await fragmentNames(await readFile(join(folder, file)), index);
    const own = names.filter((name) => waiting.delete(name + ENDING));
    if (own.some((name, i) => name !== names[i])) throw new Error(`${file}: the order of the fragments is unknown`);
    await writeFile(join(folder, tableFile(index)), JSON.stringify(await pack(below, own)));
    for (const name of own) await rm(join(below, name + ENDING));
  }
  if (waiting.size > 0) throw new Error(`no metadata lists the fragment ${[...waiting][0]}`);
}

async function pack(below: string, names: string[]): Promise<FragmentTable> {
  const table: FragmentTable = { packs: [], sizes: [] };
  let held: Buffer[] = [];
  let length = 0;
  const close = async () => {
    if (held.length === 0) return;
    const bytes = Buffer.concat(held);
    const name = `${digest('fileName', bytes)}.pf_pack`;
    await writeFile(join(below, name), bytes);
    table.packs.push([name, held.length]);
    [held, length] = [[], 0];
  };
  for (const name of names) {
    const bytes = await readFile(join(below, name + ENDING));
    if (held.length === PACK.fragments || length + bytes.length > PACK.bytes) await close();
    held.push(bytes);
    length += bytes.length;
    table.sizes.push(bytes.length);
  }
  await close();
  return table;
}
