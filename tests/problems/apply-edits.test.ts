import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/problems/apply-edits.ts';
import { newSince, printBaseline } from '../../src/problems/baseline.ts';
import { baselineOf } from '../support/some-problems.ts';

const edit = (line: number, column: number, from: string, to: string) => ({ line, column, from, to });

describe('edits', () => {
  test('change what they name and nothing else: line ends and a byte order mark stay', () => {
    const text = '\ufefftitle: a\r\ndate: b\r\n';
    expect(applyEdits(text, [[edit(2, 7, 'b', '2020')], [edit(1, 1, 'title', 'headline')]]).text).toBe(
      '\ufeffheadline: a\r\ndate: 2020\r\n',
    );
  });

  test('insert lines with the line ends of the file', () => {
    expect(applyEdits('a\r\nb\r\n', [[edit(2, 1, '', 'x\n')]]).text).toBe('a\r\nx\r\nb\r\n');
  });

  test('of one cure are made all or none', () => {
    expect(applyEdits('a b', [[edit(1, 1, 'a', 'x'), edit(1, 3, 'missing', 'y')]])).toEqual({ text: 'a b', made: 0 });
  });

  test('do not change a word that another cure has changed', () => {
    expect(applyEdits('word', [[edit(1, 1, 'word', 'a')], [edit(1, 3, 'rd', 'b')]])).toEqual({ text: 'a', made: 1 });
  });

  test('find their text behind an opening quote, on the same line alone', () => {
    expect(applyEdits('date: "x"\ny', [[edit(1, 7, 'x', 'z')]]).text).toBe('date: "z"\ny');
    expect(applyEdits('date: "x"\ny', [[edit(1, 7, 'y', 'z')]]).made).toBe(0);
  });
});

describe('a baseline', () => {
  test('lets pass what it lists, as often as it lists it, on whatever line', () => {
    const known = baselineOf('a.md', ['one', 'one', 'two']);
    const now = baselineOf('a.md', ['one', 'one', 'one', 'two', 'three'], 7);
    expect(newSince(printBaseline(known), now).map(({ found }) => found)).toEqual(['one', 'three']);
  });

  test('that is no baseline is refused with a sentence', () => {
    expect(() => newSince('[]', [])).toThrow(/--write-baseline/);
    expect(() => newSince('not json', [])).toThrow(/--write-baseline/);
  });
});
