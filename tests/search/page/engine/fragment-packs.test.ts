import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

beforeEach(async () => {
  asked.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'backfile-packs-'));
  await mkdir(join(folder, 'fragment'));
  const fragments = NAMES.map((name): [string, Buffer] => [`fragment/${name}.pf_fragment`, Buffer.from(textOf(name))]);
  for (const [name, bytes] of packFragments(new Map(fragments))) await writeFile(join(folder, name), bytes);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Reads files of the folder as a host does: with ranges, or always whole. */
const packs = (knowsRanges: boolean) =>
  new FragmentPacks(async (address, range) => {
    asked.push(range ? `${address} ${range}` : address);
    const bytes = new Uint8Array(await readFile(join(folder, address.slice('/s/'.length))));
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    if (!knowsRanges || !first) return { bytes, isPart: false };
    return { bytes: bytes.slice(Number(first), Number(last) + 1), isPart: true };
  });
const read = async (reader: FragmentPacks, name: string) =>
  new TextDecoder().decode(await reader.read(`/s/fragment/${name}.pf_fragment`));

test('few files hold all texts, and the table none of them twice', async () => {
  const files = await readdir(join(folder, 'fragment'));
  expect(files.every((file) => /^([0-9a-f]{10}\.pf_pack|table\.json)$/.test(file))).toBe(true);
  expect(files.length).toBeLessThan(NAMES.length / 2);
});

test.each([true, false])('every text is found where the host knows ranges: %s', async (knowsRanges) => {
  const reader = packs(knowsRanges);
  for (const name of NAMES) expect(await read(reader, name)).toBe(textOf(name));
  const loaded = asked.filter((address) => address.includes('.pf_pack'));
  if (knowsRanges) expect(loaded).toHaveLength(NAMES.length);
  else expect(new Set(loaded.slice(1)).size).toBe(loaded.length - 1);
  expect(asked.filter((address) => address.endsWith('table.json'))).toHaveLength(1);
});

test('a text that is in no pack is an error, and the table is read again when it is forgotten', async () => {
  const reader = packs(true);
  await expect(read(reader, 'en_fffffff')).rejects.toThrow('in no pack');
  await expect(read(reader, 'fr_0000000')).rejects.toThrow('in no pack');
  reader.forget('/s/');
  expect(await read(reader, NAMES[3]!)).toBe(textOf(NAMES[3]!));
});
