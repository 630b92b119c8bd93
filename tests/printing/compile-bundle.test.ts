import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUNDLE } from '../../src/build/code/code-digests.ts';
import { BundleSource } from '../../src/printing/bundle.ts';
import { compileInProcess } from '../../src/printing/compile-in-process.ts';
import { printPages } from '../../src/printing/print-pages.ts';
import { setBase } from '../../src/printing/set-base.ts';
import type { PageView } from '../../src/views/page-view.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'backfile-test-'));
let sources: string[];
let source: BundleSource;

beforeAll(async () => {
  source = new BundleSource(join(folder, 'bundles'), 'digest', async (outDir) => {
    sources = await compileInProcess({ root: PROJECT, outDir });
    setBase(outDir, '/archive/');
  });
  await source.open();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every source of the bundle is in its digest', () => {
  expect(sources.filter((file) => !BUNDLE.some((part) => file.startsWith(`${part}/`)))).toEqual([]);
  for (const file of ['src/components/pages/ArticlePage.astro', 'src/styles/all.css', 'src/site/labels.ts'])
    expect(sources).toContain(file);
});

test('the bundle needs no package, so it may lie where there is none', async () => {
  const { entry } = await source.open();
  const modules = readdirSync(join(entry, '..'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.mjs$/.test(file),
  );
  const imports = modules.flatMap((file) => {
    const text = readFileSync(join(entry, '..', file), 'utf8');
    return [...text.matchAll(/^(?:import|export) [^'"\n]*from ["']([^"']+)["']/gm)].map(([, name]) => name!);
  });
  expect(imports.length).toBeGreaterThan(3);
  const isOwn = (name: string) => name.startsWith('.') || builtinModules.includes(name.replace(/^node:/, ''));
  expect(imports.filter((name) => !isOwn(name))).toEqual([]);
});

test('compiling writes nothing beside the sources, whose folder may be read-only', async () => {
  const root = join(folder, 'generator');
  for (const name of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  // Other tests write into the packages' folder meanwhile.
  const isOwn = (name: string) => !/^node_modules\/(?!\.vite\/)/.test(name);
  const names = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isOwn).sort();
  const before = names();
  await compileInProcess({ root, outDir: join(folder, 'other') });
  expect(names()).toEqual(before);
});

test('its styles and scripts lie in assets/, without maps', async () => {
  const names = [...(await source.open()).assets.keys()];
  expect(names.filter((name) => !/^assets\/[^/]+\.(css|js)$/.test(name))).toEqual([]);
  // Some servers refuse an address with two dots side by side.
  expect(names.filter((name) => name.includes('..'))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.css'))).toHaveLength(3);
});

test('a page is printed alike, whatever was printed before or is printed beside it', async () => {
  const { entry } = await source.open();
  const { print } = (await import(pathToFileURL(entry).href)) as { print: (page: PageView) => Promise<string> };
  const { catalog } = catalogOf([article('2020-11-10', 'a', { title: 'Summit' })]);
  const pages = ['/', '/search/', '/2020/11/10/a/'].map((path) => ({
    kind: { '/': 'FrontPage', '/search/': 'SearchPage' }[path] ?? 'ArticlePage',
    view: viewAt(catalog, path),
  })) as PageView[];
  const alone: string[] = [];
  for (const page of pages) alone.push(await print(page));
  for (const html of alone) {
    expect(html).toMatch(
      /^<!DOCTYPE html><html lang="en" dir="ltr">\s*<head>.*<link rel="stylesheet" href="\/archive\/assets\//s,
    );
    expect(html.match(/<\/head>/g)).toHaveLength(1);
  }
  const broken = { kind: 'FrontPage', view: { frame: { labels: {}, lang: 'en' } } } as unknown as PageView;
  const [fault, ...beside] = await Promise.all([
    print(broken).catch(() => 'a fault'),
    ...pages.toReversed().map((page) => print(page)),
  ]);
  expect(fault).toBe('a fault');
  expect(beside).toEqual(alone.toReversed());
});

test.each([1, 2])('a fault of a component names the page and the component (%i threads)', async (threads) => {
  const view = { kind: 'FrontPage', view: { frame: { labels: {}, lang: 'en' } } } as unknown as PageView;
  const paths = Array.from({ length: threads === 1 ? 1 : 1_001 }, (_, i) => `/${i}/`);
  await expect(
    printPages(
      paths,
      () => view,
      { bundle: source, threads, folder: join(folder, 'pages') },
      () => {},
    ),
  ).rejects.toThrow(
    /^The page \/\d+\/ could not be printed: src\/components\/\S+\.astro:\d+: Cannot read properties of /,
  );
});
