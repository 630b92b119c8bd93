import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BodyWriter, readBodies } from '../../src/build/body-store.ts';

test('bodies are read as they were written, in any order, under any name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-bodies-'));
  const path = join(folder, 'bodies');
  const bodies = ['a.md', 'متن.md', '__proto__', 'constructor'].map((file, i) => ({
    file,
    body: { html: `<p>${'متن 🎉 '.repeat(i)}</p>`, opening: file, words: i },
  }));
  const writer = new BodyWriter(path);
  for (const { file, body } of bodies) writer.add(file, body);
  writer.close();
  const read = readBodies(path, writer.index);
  for (const { file, body } of bodies.toReversed()) expect(read(file)).toEqual(body);
  expect(read('missing.md')).toEqual({ html: '', opening: '', words: 0 });
  await rm(folder, { recursive: true });
});
