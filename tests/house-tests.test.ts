import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, linesWith, PROJECT } from './support/source-files.ts';

const TESTS = filesOf('tests/**/*.{ts,mjs}');

/** Waiting for a time, and reading what time it is. The time of the processor is no clock. */
const CLOCK = [
  /\bset(Timeout|Interval)\(/,
  /\bwaitForTimeout\(/,
  /from 'node:timers/,
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bhrtime\b/,
  /\bperformance\.now\(/,
].map(({ source }) => source);

test('no test waits for a time or reads a clock', () => {
  const found = linesWith(new RegExp(CLOCK.join('|')), /^tests\/house-tests\.test\.ts$/, TESTS);
  // A page that does something of its own is no test that waits.
  expect(found.filter((line) => !line.includes('<script>'))).toEqual([]);
});

test('no test reads the content/ or public/ of the project: they are the owner’s', () => {
  expect(linesWith(/\bPROJECT, '(content|public)\b/, /^tests\/house-tests\.test\.ts$/, TESTS)).toEqual([]);
});

test('every test in a browser is skipped where there is none', () => {
  const files = TESTS.filter(([file]) => /^tests\/browser\/.*\.test\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  const others = files.filter(([, text]) => !/import \{ test \} from '\.\/browser-test\.ts'/.test(text));
  expect(others.map(([file]) => file)).toEqual([]);
});

test('every test is run by npm test or by npm run test:thorough', () => {
  const names = TESTS.map(([file]) => file).filter((file) => /\.test\.ts$/.test(file));
  expect(names.filter((file) => !/\/[a-z0-9-]+(\.thorough|\.walk)?\.test\.ts$/.test(file))).toEqual([]);
});

test('a test that puts something in place of a module has a process of its own', () => {
  const config = readFileSync(join(PROJECT, 'vitest.config.ts'), 'utf8');
  const alone = [...config.matchAll(/'(tests\/[^'*]*\.test\.ts)'/g)].map(([, file]) => file);
  const mocking = TESTS.filter(
    ([file, text]) => file !== 'tests/house-tests.test.ts' && /\bvi\.(do)?[mM]ock\(/.test(text),
  );
  expect(alone.toSorted()).toEqual(mocking.map(([file]) => file).toSorted());
});
