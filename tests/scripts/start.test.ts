import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('what ends npm start ends its preview too', { timeout: 240_000 }, async () => {
  const room = temporaryFolder();
  mkdirSync(join(room, 'content'));
  writeFileSync(join(room, 'content', 'a.md'), '---\ntitle: A\ndate: 2020-01-02\n---\n\nThe text.\n');
  const words = ['content', 'public', 'out', 'cache'].flatMap((name) => [`--${name}`, join(room, name)]);
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts');
  const child = spawn(process.execPath, [script, ...words, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.on('close', () => reject(new Error(`npm start ended: ${said}`)));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /The archive is at (\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
    });
    expect((await fetch(address)).status).toBe(200);
    // Its output closes when the last process that holds it is gone.
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    await closed;
    await expect(fetch(address)).rejects.toThrow();
  } finally {
    child.kill('SIGKILL');
  }
});
