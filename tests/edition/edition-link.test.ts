import { mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editionsOf, linkedEdition, nextEdition, turnLink } from '../../src/edition/edition-link.ts';
import { writeMark } from '../../src/edition/tree.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function edition(folder: string, number: number): string {
  const path = join(folder, 'editions', String(number));
  mkdirSync(path, { recursive: true });
  writeMark(path, { id: String(number).padStart(32, '0') });
  return path;
}

test('a link to a numbered folder is a row of editions, any other link is not', () => {
  const folder = temporaryFolder();
  symlinkSync('editions/1', join(folder, 'dist'));
  symlinkSync('somewhere', join(folder, 'other'));
  mkdirSync(join(folder, 'plain'));
  expect(linkedEdition(join(folder, 'dist'))).toBe(join(folder, 'editions', '1'));
  expect(['other', 'plain', 'nothing'].map((name) => linkedEdition(join(folder, name)))).toEqual([null, null, null]);
  expect(nextEdition(join(folder, 'dist'))).toBe(join(folder, 'editions', '1'));
});

test('the link is turned to the next edition and back, and old ones go', () => {
  const folder = temporaryFolder();
  const link = join(folder, 'dist');
  symlinkSync('editions/1', link);
  for (let number = 1; number <= 4; number++) turnLink(link, edition(folder, number), 3);
  expect(readlinkSync(link)).toBe('editions/4');
  expect(editionsOf(link).map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
    [2, false],
    [3, false],
    [4, true],
  ]);
  expect(nextEdition(link)).toBe(join(folder, 'editions', '5'));
  turnLink(link, join(folder, 'editions', '2'), Number.POSITIVE_INFINITY);
  expect(readlinkSync(link)).toBe('editions/2');
  expect(readdirSync(join(folder, 'editions')).sort()).toEqual(['2', '3', '4']);
});
