import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from './support/source-files.ts';
import { linesWith, SOURCE } from './support/source-files.ts';

/** Modules in their order. Each may import itself and what it names; `nothing` of ours otherwise. */
const MODULES: { name: string; holds: RegExp; mayImport: string[] }[] = [
  { name: 'problems', holds: /^problems(\.ts$|\/)/, mayImport: [] },
  { name: 'git', holds: /^git\//, mayImport: [] },
  { name: 'dates', holds: /^dates\.ts$/, mayImport: ['problems'] },
  { name: 'urls', holds: /^urls\.ts$/, mayImport: ['problems', 'dates'] },
  { name: 'digest', holds: /^digest\.ts$/, mayImport: [] },
  { name: 'raw', holds: /^raw\//, mayImport: ['problems'] },
  { name: 'labels', holds: /^labels\//, mayImport: [] },
  { name: 'site', holds: /^site\//, mayImport: ['problems', 'dates', 'urls', 'raw', 'labels'] },
  { name: 'look', holds: /^look\//, mayImport: ['problems', 'digest', 'site'] },
  { name: 'article', holds: /^article\//, mayImport: ['problems', 'dates', 'urls', 'raw', 'site'] },
  {
    name: 'catalog',
    holds: /^catalog\//,
    mayImport: ['problems', 'dates', 'urls', 'digest', 'raw', 'site', 'article'],
  },
  { name: 'body', holds: /^body\//, mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article'] },
  {
    name: 'checks',
    holds: /^checks\//,
    mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body'],
  },
  { name: 'schemas', holds: /^schemas\//, mayImport: ['problems', 'site', 'article'] },
  {
    name: 'fixing',
    holds: /^fixing\//,
    mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body', 'checks'],
  },
  { name: 'headers', holds: /^headers\//, mayImport: ['urls', 'site'] },
  {
    name: 'views',
    holds: /^views\//,
    mayImport: ['problems', 'dates', 'urls', 'digest', 'raw', 'site', 'look', 'article', 'catalog', 'headers'],
  },
  {
    name: 'search in the browser',
    holds: /^search\/(page|text)\/.*\.ts$/,
    mayImport: ['search', 'site labels', 'site languages'],
  },
  {
    name: 'search',
    holds: /^search\//,
    mayImport: ['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'views', 'search in the browser'],
  },
  {
    name: 'outputs',
    holds: /^outputs\//,
    mayImport: [
      'look',
      ...['problems', 'digest', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'headers', 'views', 'search'],
      'search in the browser',
    ],
  },
  { name: 'read-bytes', holds: /^read-bytes\.ts$/, mayImport: [] },
  { name: 'read-content', holds: /^read-content\.ts$/, mayImport: ['problems', 'read-bytes'] },
  {
    name: 'owner',
    holds: /^owner\//,
    mayImport: ['problems', 'site', 'look', 'body', 'read-bytes', 'read-content'],
  },
  {
    name: 'archive',
    holds: /^archive\.ts$/,
    mayImport: [
      ...['owner', 'problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body', 'checks', 'views'],
      ...['outputs', 'read-content'],
    ],
  },
  {
    name: 'cache',
    holds: /^cache\//,
    mayImport: ['problems', 'article', 'checks', 'views', 'read-content'],
  },
  {
    name: 'media',
    holds: /^media\//,
    mayImport: ['urls', 'body', 'read-bytes', 'cache'],
  },
  {
    name: 'rendering',
    holds: /^rendering\//,
    mayImport: [
      ...['problems', 'urls', 'raw', 'site', 'article', 'catalog', 'body', 'views', 'outputs'],
      ...['read-content', 'archive', 'cache', 'media'],
    ],
  },
  {
    name: 'edition',
    holds: /^edition\//,
    mayImport: ['problems', 'views', 'cache'],
  },
  {
    name: 'components and layouts',
    holds: /^(components|layouts)\//,
    mayImport: ['views', 'outputs', 'site labels', 'styles', 'scripts of the search'],
  },
  {
    name: 'printing',
    holds: /^printing\//,
    mayImport: ['problems', 'urls', 'views', 'edition', 'components and layouts'],
  },
  {
    name: 'build',
    holds: /^build\//,
    mayImport: [
      ...['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'body', 'headers', 'views'],
      ...['outputs', 'search', 'checks'],
      ...['read-bytes', 'read-content', 'archive', 'cache', 'edition', 'media', 'rendering', 'printing'],
    ],
  },
  { name: 'preview', holds: /^preview\//, mayImport: ['urls', 'headers'] },
  {
    name: 'dev',
    holds: /^dev\//,
    mayImport: [
      ...['problems', 'dates', 'urls', 'raw', 'site', 'article', 'catalog', 'checks', 'views', 'outputs'],
      ...['read-content', 'archive', 'cache', 'rendering', 'printing', 'build'],
    ],
  },
  {
    name: 'page-source',
    holds: /^page-source\.ts$/,
    mayImport: ['views', 'build', 'dev'],
  },
  { name: 'pages', holds: /^pages\//, mayImport: ['page-source', 'views', 'components and layouts'] },
];

/** Single files that count as modules of their own for those who may import nothing else of their folder. */
const SINGLE: { name: string; holds: RegExp }[] = [
  { name: 'site labels', holds: /^site\/labels\.ts$/ },
  { name: 'site languages', holds: /^site\/languages\.ts$/ },
  { name: 'styles', holds: /^styles\// },
  { name: 'scripts of the search', holds: /^search\/page\/(search-page|slash-key)\.ts$/ },
];

/** Every address a file imports, and whether it imports types alone. */
function importsOf(text: string): { address: string; isType: boolean }[] {
  const statements = text.matchAll(
    /(?:^|[\s;])(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, type, address, dynamic]) => ({
    address: address ?? dynamic ?? '',
    isType: Boolean(type),
  }));
}

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
      ownImports(source).filter(({ path }) => !/\.(ts|astro|css|json)$/.test(path)),
    );
    expect(without).toEqual([]);
  });

  test('nothing before the pages imports Astro', () => {
    expect(
      linesWith(/from 'astro/, /^src\/(pages\/|dev\/astro-config\.ts|printing\/(compile-bundle|server-entry)\.ts)/),
    ).toEqual([]);
    expect(linesWith(/astro:content/, /^$/)).toEqual([]);
  });
});
