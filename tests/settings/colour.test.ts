import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast, parseColour, printColour, withContrast } from '../../src/site/colour.ts';
import { PAPER } from '../../src/site/palette.ts';
import { PROJECT } from '../support/source-files.ts';

test.each([
  ['#b01030', '#b01030'],
  ['#B23', '#bb2233'],
  ['red', null],
  ['#b0103', null],
])('%s is read as %s', (text, expected) => {
  const colour = parseColour(text);
  expect(colour && printColour(colour)).toBe(expected);
});

test('the contrast of black and white is 21, of a colour with itself 1', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([120, 3, 90], [120, 3, 90])).toBe(1);
});

test('the nearest colour reaches the contrast, and no lighter step does', () => {
  const pale = parseColour('#ff9aa0')!;
  const found = withContrast(pale, PAPER.light, 4.5);
  expect(contrast(found, PAPER.light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(found, PAPER.light)).toBeLessThan(4.8);
  expect(withContrast([0, 0, 0], PAPER.light, 4.5)).toEqual([0, 0, 0]);
});

test('the papers are those of the style sheet', () => {
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(
    readFileSync(join(PROJECT, 'src/styles/tokens.css'), 'utf8'),
  )!;
  expect([printColour(PAPER.light), printColour(PAPER.dark)]).toEqual([light, dark]);
});
