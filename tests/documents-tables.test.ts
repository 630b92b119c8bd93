import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './support/source-files.ts';

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const propertiesOf = (file: string) =>
  Object.keys((JSON.parse(read(file)) as { properties: Record<string, unknown> }).properties).sort();

/** Commands that only serve who changes the code, and need no line of their own. */
const OF_DEVELOPERS = ['documents', 'format', 'lint', 'ok', 'start', 'test', 'test:thorough', 'types'];

test('docs/commands.md names every command of package.json, and no other', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read('docs/commands.md').matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`npm run ([\w:-]+)`/g)].map(([, name]) => name!),
  );
  expect(named.sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => !OF_DEVELOPERS.includes(name))
      .sort(),
  );
});

test('README.md names commands that package.json has', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read('README.md').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('docs/settings.md explains every setting of site.yaml', () => {
  const text = read('docs/settings.md');
  const missing = propertiesOf('site.schema.json').filter(
    (key) => !text.includes(`\`${key}\``) && !text.includes(`\`${key}:`),
  );
  expect(missing).toEqual([]);
});

test('docs/front-matter.md explains every key of an article', () => {
  const text = read('docs/front-matter.md');
  expect(propertiesOf('article.schema.json').filter((key) => !text.includes(`\n## ${key}\n`))).toEqual([]);
});
