import { globSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, SOURCE } from './support/source-files.ts';

/** Files that a source file imports, for types or values, as paths below the project. */
function importsOf([file, text]: (typeof SOURCE)[number]): string[] {
  const statements = text.matchAll(/(?:^|[\s;])(?:import|export)\s[^'";]*?from\s+['"](\.[^'"]+)['"]/g);
  return [...statements].map(([, address]) => posix.join(posix.dirname(file), address!));
}

/** Groups of files each of which leads to each other by its imports (Tarjan's strongly connected components). */
function circlesOf(graph: ReadonlyMap<string, string[]>): string[][] {
  const [order, low, stack] = [new Map<string, number>(), new Map<string, number>(), [] as string[]];
  const circles: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next);
        low.set(node, Math.min(low.get(node)!, low.get(next)!));
      } else if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, order.get(next)!));
    }
    if (low.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}

test('the search for circles finds one, however long, and no more', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circlesOf(graph)).toEqual([['a', 'b', 'c']]);
});

test('no files import each other in a circle, not even for types', () => {
  const code = SOURCE.filter(([file]) => file.endsWith('.ts'));
  const graph = new Map(code.map((source) => [source[0], importsOf(source)]));
  expect(circlesOf(graph)).toEqual([]);
});

test('no folder of the source has over 25 files', () => {
  const folders = Map.groupBy(globSync('src/**/*.*', { cwd: PROJECT }), (file) => posix.dirname(file));
  const full = [...folders].filter(([, files]) => files.length > 25).map(([folder]) => folder);
  expect(full).toEqual([]);
});

test('no view imports the catalog', () => {
  const views = SOURCE.filter(([file]) => file.startsWith('src/views/'));
  expect(views.length).toBeGreaterThan(5);
  const taken = views.flatMap((source) => importsOf(source).map((path) => `${source[0]} imports ${path}`));
  expect(taken.filter((line) => /catalog\/(catalog|entry|make-catalog)\.ts$/.test(line))).toEqual([]);
});

test('the name of a kind of output is written in one source file', () => {
  for (const name of ['group-year', 'not-found', 'month-feed', 'search-manifest'])
    expect(SOURCE.filter(([, text]) => text.includes(`'${name}'`)).length, name).toBe(1);
});
