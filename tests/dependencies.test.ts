import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './support/source-files.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
type Names = Record<string, string>;

const read = (file: string) => JSON.parse(readFileSync(join(PROJECT, file), 'utf8')) as unknown;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const project = read('package.json') as {
  allowScripts: Record<string, boolean>;
  dependencies: Names;
  devDependencies: Names;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('every package of the lockfile has a version and a strong digest, and comes from the registry', () => {
  expect(locked.length).toBeGreaterThan(300);
  const weak = locked.filter(
    ([, { version, integrity = '', resolved, link }]) =>
      !version || !/^sha512-[\w+/]{86}==$/.test(integrity) || resolved !== undefined || link,
  );
  expect(weak.map(([path]) => path)).toEqual([]);
});

test('every package with a script that runs when it is installed is allowed or refused by name', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  // By name alone: npm matches a version against an address, and this lockfile holds none. Its digest sets the version.
  expect(project.allowScripts).toEqual({ esbuild: false, node: true });
  expect(scripted.map(([path]) => nameOf(path)).sort()).toEqual(Object.keys(project.allowScripts).sort());
});

test('the bill of materials names every direct dependency, and is the same each time', () => {
  const [one, two] = ['one.json', 'two.json'].map((name) => join(temporaryFolder(), name));
  const write = (out: string) =>
    execFileSync(process.execPath, [join(PROJECT, 'scripts', 'sbom.ts'), '--out', out], { encoding: 'utf8' });
  expect(write(one!)).toMatch(/: \d+ packages\n$/);
  write(two!);
  const text = readFileSync(one!, 'utf8');
  expect(readFileSync(two!, 'utf8')).toBe(text);
  const { bomFormat, components } = JSON.parse(text) as { bomFormat: string; components: { name: string }[] };
  const names = new Set(components.map(({ name }) => name));
  expect(bomFormat).toBe('CycloneDX');
  const direct = Object.keys({ ...project.dependencies, ...project.devDependencies });
  expect(direct.filter((name) => !names.has(name))).toEqual([]);
});
