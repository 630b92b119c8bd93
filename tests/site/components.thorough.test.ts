import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../support/project-copy.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

const FOOTER = 'src/components/frame/Colophon.astro';

let folder: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  copyProject(at('project'));
  await writeFiles(at('content'), { '2020/one.md': articleText('One', '2020-01-02', 'A harbour.') });
});
afterAll(() => remove?.());

/** Builds with the copied project, whose components a test may change. */
function build(...more: string[]): Promise<{ status: number; said: string }> {
  const folders = { content: at('content'), out: at('dist'), cache: at('cache'), public: at('public') };
  const words = Object.entries(folders).flatMap(([name, path]) => [`--${name}`, path]);
  return new Promise((resolve) => {
    const script = at('project', 'scripts', 'build.ts');
    const child = execFile(process.execPath, [script, ...words, '--quiet', ...more], (_error, stdout, stderr) =>
      resolve({ status: child.exitCode!, said: stdout + stderr }),
    );
  });
}

const bundles = () => readdirSync(at('cache', 'bundles'));
const frontPage = () => readFileSync(at('dist', 'index.html'), 'utf8');

function changeFooter(change: (text: string) => string): void {
  const file = at('project', FOOTER);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const compiled = () => readFileSync(at('cache', 'bundles', bundles()[0]!, 'bundle.json'), 'utf8');

test('components that change are compiled again; one that is broken is named, and the last edition stays', {
  timeout: 400_000,
}, async () => {
  expect(await build()).toEqual({ status: 0, said: '' });
  const first = bundles();
  const whole = snapshotOf(at('dist'));

  changeFooter((text) => `${text}\n<p>{</p>\n`);
  expect(await build()).toEqual({
    status: 1,
    said: expect.stringMatching(/Astro could not compile the pages: src\/components\/frame\/Colophon\.astro:\d+/),
  });
  expect(differing(snapshotOf(at('dist')), whole)).toEqual([]);

  changeFooter((text) => text.replace(/\n<p>\{<\/p>\n/, '').replace('<footer', '<footer data-changed="yes"'));
  expect(await build()).toEqual({ status: 0, said: '' });
  expect(frontPage()).toContain('<footer data-changed="yes"');
  expect(bundles()).toHaveLength(1);
  expect(bundles()).not.toEqual(first);
});

test('a new article is printed by the components that are kept', { timeout: 400_000 }, async () => {
  const before = compiled();
  await writeFiles(at('content'), { '2020/two.md': articleText('Two', '2020-01-03', 'A lighthouse.') });
  expect(await build()).toEqual({ status: 0, said: '' });
  expect(frontPage()).toContain('Two');
  expect(compiled()).toBe(before);
});

test('a build that has nothing to print neither compiles nor loads the components', { timeout: 400_000 }, async () => {
  // Whoever opened the bundle would find it damaged, and compile it again.
  const entry = at('cache', 'bundles', bundles()[0]!, 'server', 'entry.mjs');
  const damaged = 'throw new Error("loaded");';
  writeFileSync(entry, damaged);
  expect(await build()).toEqual({ status: 0, said: '' });
  // Planned anew, since nothing tells that the inputs are those of the last build.
  rmSync(at('cache', 'last-build.json'));
  expect(await build()).toEqual({ status: 0, said: '' });
  expect(readFileSync(entry, 'utf8')).toBe(damaged);
});
