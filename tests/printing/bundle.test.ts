import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { BundleSource } from '../../src/printing/bundle.ts';

const room = mkdtempSync(join(tmpdir(), 'backfile-test-'));
const folder = join(room, 'bundles');
let compiled: string[] = [];

/** A compiler that counts how often it is asked, and leaves what Astro would. */
const compile = (name: string) => async (outDir: string) => {
  compiled.push(name);
  for (const [file, text] of [
    ['server/entry.mjs', `export const print = () => ${JSON.stringify(name)};`],
    ['server/entry.mjs.map', '{}'],
    ['client/assets/page.css', 'body { margin: 0 }'],
  ] as const) {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), text);
  }
};

beforeEach(() => {
  compiled = [];
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('a bundle', () => {
  test('is compiled once, and found again by its digest', async () => {
    const first = new BundleSource(folder, 'digest-1', compile('a'));
    first.begin();
    expect(await first.open()).toBe(await first.open());
    const again = await new BundleSource(folder, 'digest-1', compile('b')).open();
    expect(compiled).toEqual(['a']);
    expect(again).toEqual(await first.open());
    expect(readFileSync(again.entry, 'utf8')).toContain('"a"');
    expect([...again.assets]).toEqual([['assets/page.css', join(folder, 'digest-1', 'client/assets/page.css')]]);
  });

  test('of another digest takes its place', async () => {
    await new BundleSource(folder, 'digest-1', compile('a')).open();
    await new BundleSource(folder, 'digest-2', compile('b')).open();
    expect(compiled).toEqual(['a', 'b']);
    expect(readdirSync(folder)).toEqual(['digest-2']);
  });

  test('that is not opened is not compiled', async () => {
    await new BundleSource(folder, 'digest-1', compile('a')).end();
    expect(compiled).toEqual([]);
  });

  test.each(['server/entry.mjs', 'client/assets/page.css', 'bundle.json'])(
    'whose %s was damaged is compiled again',
    async (file) => {
      await new BundleSource(folder, 'digest-1', compile('a')).open();
      writeFileSync(join(folder, 'digest-1', file), '{"x": 1');
      await new BundleSource(folder, 'digest-1', compile('b')).open();
      expect(compiled).toEqual(['a', 'b']);
    },
  );

  test('whose compiling failed or was interrupted leaves nothing that is trusted', async () => {
    const broken = new BundleSource(folder, 'digest-1', async (outDir) => {
      await compile('a')(outDir);
      throw new Error('a component is broken');
    });
    broken.begin();
    await broken.end();
    await expect(broken.open()).rejects.toThrow('a component is broken');
    expect(readdirSync(folder)).toEqual(['digest-1.part']);
    await new BundleSource(folder, 'digest-1', compile('b')).open();
    expect(compiled).toEqual(['a', 'b']);
    expect(readdirSync(folder)).toEqual(['digest-1']);
  });
});
