import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPackagesDigest } from '../../../src/build/code/packages-digest.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The package in the repository of an owner. */
function installed(): { project: string; write: (file: string, text: string) => void } {
  const owner = temporaryFolder();
  const project = join(owner, 'node_modules', 'backfile');
  const write = (file: string, text: string) => {
    mkdirSync(join(owner, file, '..'), { recursive: true });
    writeFileSync(join(owner, file), text);
  };
  write('node_modules/backfile/package.json', '{ "version": "1.0.0", "dependencies": { "yaml": "2.0.0" } }');
  write('node_modules/yaml/package.json', '{ "version": "2.0.0" }');
  return { project, write };
}

test.each([
  [
    'the version of Backfile',
    'node_modules/backfile/package.json',
    '{ "version": "1.0.1", "dependencies": { "yaml": "2.0.0" } }',
  ],
  ['an installed dependency', 'node_modules/yaml/package.json', '{ "version": "2.0.1" }'],
  ['a dependency of its own folder', 'node_modules/backfile/node_modules/yaml/package.json', '{ "version": "2.0.1" }'],
  ['the lockfile of npm', 'package-lock.json', '{}'],
  ['the lockfile of pnpm', 'pnpm-lock.yaml', 'a: b'],
])('%s counts', (_, file, text) => {
  const { project, write } = installed();
  const before = findPackagesDigest(project);
  expect(findPackagesDigest(project)).toBe(before);
  write(file, text);
  expect(findPackagesDigest(project)).not.toBe(before);
});

test('other files of the owner, and a patch of Node that changes no table, do not count', () => {
  const { project, write } = installed();
  const before = findPackagesDigest(project);
  write('package.json', '{ "name": "another" }');
  write('node_modules/other/package.json', '{ "version": "9.0.0" }');
  expect(findPackagesDigest(project)).toBe(before);
  const { versions } = process;
  const as = (more: object) => findPackagesDigest(project, { ...versions, ...more } as NodeJS.ProcessVersions);
  const [major] = versions.node.split('.');
  expect(as({ node: `${major}.99.9`, v8: '99' })).toBe(before);
  expect(as({ node: '99.0.0' })).not.toBe(before);
  for (const table of ['icu', 'cldr', 'unicode', 'tz']) expect(as({ [table]: '99' })).not.toBe(before);
});
