import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { BUNDLE, KEPT_CODE, sourceDigests } from '../../../src/build/code/code-digests.ts';
import { importsOf } from '../../support/imports-of.ts';
import { filesOf } from '../../support/source-files.ts';

const TEXTS = new Map(filesOf('src/**/*.{ts,astro,json,css}'));

/** Files that a module imports, and those that they import, and so on; not those of which only types are used. */
function importedFrom(...entries: string[]): string[] {
  const found = new Set<string>();
  const take = (file: string) => {
    if (found.has(file) || !TEXTS.has(file)) return;
    found.add(file);
    for (const { address, isType } of importsOf(TEXTS.get(file)!))
      if (address.startsWith('.') && !isType) take(posix.join(posix.dirname(file), address));
  };
  entries.forEach(take);
  return [...found];
}

const MADE_BY: Record<keyof typeof KEPT_CODE, string[]> = {
  reading: ['src/checks/read-article.ts', 'src/read-content.ts'],
  rendering: ['src/rendering/render-article.ts', 'src/rendering/body-worker.ts'],
  indexing: ['src/build/make-segments.ts', 'src/search/index/index-worker.ts'],
};

test.each(Object.entries(MADE_BY))('%s: all code that takes part is in its digest', (kind, entries) => {
  const lists = KEPT_CODE[kind as keyof typeof KEPT_CODE];
  const files = importedFrom(...entries);
  expect(files.length).toBeGreaterThan(25);
  expect(files.filter((file) => !lists.some((part) => file === part || file.startsWith(`${part}/`)))).toEqual([]);
});

test('every part of a digest is there', () => {
  const parts = [...Object.values(KEPT_CODE).flat(), ...BUNDLE];
  const files = [...TEXTS.keys()];
  expect(parts.filter((part) => !files.some((file) => file === part || file.startsWith(`${part}/`)))).toEqual([]);
  expect(Object.keys(sourceDigests())).toEqual(expect.arrayContaining(parts));
});
