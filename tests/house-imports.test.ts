import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './support/imports-of.ts';
import { MODULES, SINGLE } from './support/modules.ts';
import type { SourceFile } from './support/source-files.ts';
import { linesWith, SOURCE } from './support/source-files.ts';

/** Imports of our own files, as paths below src/. */
function ownImports([file, text]: SourceFile): { path: string; isType: boolean }[] {
  return importsOf(text)
    .filter(({ address }) => address.startsWith('.'))
    .map(({ address, isType }) => ({ path: posix.join(posix.dirname(file.slice('src/'.length)), address), isType }));
}

const moduleOf = (path: string) => MODULES.find(({ holds }) => holds.test(path));

/** Every import of a module that the table does not allow. */
function strayImports(name: string): string[] {
  const mayImport = MODULES.find((module) => module.name === name)!.mayImport;
  return SOURCE.filter(([file]) => moduleOf(file.slice('src/'.length))?.name === name).flatMap((source) =>
    ownImports(source)
      .filter(({ path }) => {
        const names = [
          moduleOf(path)?.name,
          ...SINGLE.filter(({ holds }) => holds.test(path)).map((single) => single.name),
        ];
        return !names.some((own) => own !== undefined && (own === name || mayImport.includes(own)));
      })
      .map(({ path }) => `${source[0]} imports src/${path}`),
  );
}

describe('who may import whom', () => {
  test('every source file belongs to a module of the table', () => {
    expect(SOURCE.length).toBeGreaterThan(80);
    expect(SOURCE.map(([file]) => file).filter((file) => !moduleOf(file.slice('src/'.length)))).toEqual([]);
  });

  test.each(MODULES.map(({ name }) => name))('%s', (name) => {
    expect(strayImports(name)).toEqual([]);
  });

  test('the check reads imports of every form', () => {
    const text = `import a from './a.ts';\nimport type { B } from "./b.ts";\nimport {\n  c,\n} from './c.ts';\nimport './d.css';\nexport { e } from './e.ts';\nconst f = await import('./f.ts');\n`;
    expect(importsOf(text).map(({ address }) => address)).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.css',
      './e.ts',
      './f.ts',
    ]);
  });

  test('no module imports one that imports it', () => {
    const order = MODULES.map(({ name }) => name);
    for (const { name, mayImport } of MODULES)
      for (const other of mayImport.filter((known) => order.includes(known))) {
        if (name !== 'search in the browser')
          expect(order.indexOf(other), `${name} imports ${other}`).toBeLessThan(order.indexOf(name));
      }
  });

  test('src/ imports no script, no test, and nothing outside itself', () => {
    expect(
      SOURCE.flatMap((source) =>
        ownImports(source)
          .filter(({ path }) => path.startsWith('..'))
          .map(({ path }) => `${source[0]}: ${path}`),
      ),
    ).toEqual([]);
  });

  test('components and layouts take nothing but types from views and outputs', () => {
    const values = SOURCE.filter(([file]) => /^src\/(components|layouts)\//.test(file)).flatMap((source) =>
      ownImports(source).filter(({ path, isType }) => /^(views|outputs)\//.test(path) && !isType),
    );
    expect(values).toEqual([]);
  });

  test('imports of our own name the file with its ending', () => {
    const without = SOURCE.flatMap((source) =>
      ownImports(source).filter(({ path }) => !/\.(ts|astro|css(\?url)?|json)$/.test(path)),
    );
    expect(without).toEqual([]);
  });

  test('only the module of digests hashes, and that of ids', () => {
    expect(linesWith(/from 'node:crypto'/, /^src\/(digest|article-id)\.ts/)).toEqual([]);
  });

  test('nothing before the pages imports Astro', () => {
    expect(
      linesWith(/from 'astro/, /^src\/(pages\/|dev\/astro-config\.ts|printing\/(compile-bundle|server-entry)\.ts)/),
    ).toEqual([]);
    expect(linesWith(/astro:content/, /^$/)).toEqual([]);
  });
});
