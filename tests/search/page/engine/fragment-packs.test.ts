import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packFragments } from '../../../../src/search/index/pack-fragments.ts';
import { FragmentPacks } from '../../../../src/search/page/engine/fragment-packs.ts';

let folder: string;
const asked: string[] = [];
const textOf = (name: string) => `${name} `.repeat(200);
const NAMES = [
  ...Array.from({ length: 40 }, (_, i) => `en_${(i * 6_543_217).toString(16).padStart(7, '0')}`),
  ...['pt-br_0000001', 'pt-br_1000001'],
];
/** The metadata of each language. Pagefind numbers articles as they came, and not by their names. */
const METAS = { en_0123456789: NAMES.slice(0, 40).reverse(), 'pt-br_0123456789': NAMES.slice(40) };
const metaFile = (index: string) => `pagefind.${index}.pf_meta`;
/** Like Pagefind's: each article with its name and its number of words, then the files of words. */
const metaOf = (names: string[]) =>
  gzipSync(
    `pagefind_dcd${[...names, `${names[0]!.split('_')[0]}_abcdef1`].map((name) => `j${name}\x19\x03u`).join('')}`,
  );

beforeEach(async () => {
  asked.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'backfile-packs-'));
  await mkdir(join(folder, 'fragment'));
  for (const [name, bytes] of packFragments(filesOf(METAS))) await writeFile(join(folder, name), bytes);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** The files of a segment as Pagefind makes them. */
const filesOf = (metas: Record<string, string[]>) =>
  new Map(
    Object.entries(metas).flatMap(([index, names]): [string, Buffer][] => [
      ...names.map((name): [string, Buffer] => [`fragment/${name}.pf_fragment`, Buffer.from(textOf(name))]),
      [metaFile(index), metaOf(names)],
    ]),
  );

/** Reads files of the folder as a host does: with ranges, or always whole. One that ends like `lost` is missing at first. */
function packs(knowsRanges: boolean, lost = 'none'): FragmentPacks {
  let isLost = true;
  const reader = new FragmentPacks(async (address, range) => {
    asked.push(range ? `${address} ${range}` : address);
    if (isLost && address.endsWith(lost)) {
      isLost = false;
      throw new Error('lost');
    }
    const bytes = new Uint8Array(await readFile(join(folder, address.slice('/s/'.length))));
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    if (!knowsRanges || !first) return { bytes, isPart: false };
    return { bytes: bytes.slice(Number(first), Number(last) + 1), isPart: true };
  });
  for (const [index, names] of Object.entries(METAS))
    reader.open(`/s/${metaFile(index)}`, Promise.resolve(new Uint8Array(metaOf(names))));
  return reader;
}
const read = async (reader: FragmentPacks, name: string) =>
  new TextDecoder().decode(await reader.read(`/s/fragment/${name}.pf_fragment`));

test('few files hold all texts, and the table none of them twice', async () => {
  const files = await readdir(join(folder, 'fragment'));
  expect(files.every((file) => /^([0-9a-f]{10}\.pf_pack|(en|pt-br)_0123456789\.json)$/.test(file))).toBe(true);
  expect(files.length).toBeLessThan(NAMES.length / 2);
});

test.each([true, false])('every text is found where the host knows ranges: %s', async (knowsRanges) => {
  const reader = packs(knowsRanges);
  for (const name of NAMES) expect(await read(reader, name)).toBe(textOf(name));
  const loaded = asked.filter((address) => address.includes('.pf_pack'));
  if (knowsRanges) expect(loaded).toHaveLength(NAMES.length);
  else expect(new Set(loaded.slice(1)).size).toBe(loaded.length - 1);
  expect(asked.filter((address) => address.endsWith('.json'))).toHaveLength(2);
});

test('a text that is in no pack is an error, and a table that was lost is loaded again', async () => {
  const reader = packs(true, 'en_0123456789.json');
  await expect(read(reader, NAMES[3]!)).rejects.toThrow('lost');
  expect(await read(reader, NAMES[3]!)).toBe(textOf(NAMES[3]!));
  await expect(read(reader, 'en_fffffff')).rejects.toThrow('in no pack');
  await expect(read(reader, 'fr_0000000')).rejects.toThrow('in no pack');
});

test('one more text at the end changes only the last pack', () => {
  const packsOf = (metas: Record<string, string[]>) =>
    [...packFragments(filesOf(metas)).keys()].filter((file) => file.endsWith('.pf_pack'));
  const before = packsOf(METAS);
  const after = packsOf({ ...METAS, en_0123456789: [...METAS.en_0123456789, 'en_fffffff'] });
  expect(after.filter((file) => !before.includes(file))).toHaveLength(1);
});

test('fragments that no metadata lists, or not in order, are an error', () => {
  const more = (name: string): [string, Buffer] => [`fragment/${name}.pf_fragment`, Buffer.from('x')];
  expect(() => packFragments(new Map([...filesOf(METAS), more('en_1234567')]))).toThrow('no metadata lists');
  const [gone] = METAS.en_0123456789;
  const files = filesOf(METAS);
  files.delete(`fragment/${gone}.pf_fragment`);
  expect(() => packFragments(files)).toThrow('the order of the fragments is unknown');
});
