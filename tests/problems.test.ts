import { describe, expect, test } from 'vitest';
import { printAnnotation } from '../src/problems/print-annotation.ts';
import { printProblem } from '../src/problems/print-problem.ts';
import { PROBLEM_KINDS } from '../src/problems/problem-kinds.ts';
import { compare, inFolder, problem, quote, withSeverities } from '../src/problems.ts';
import { parse } from './support/parse.ts';

const AT = { file: '2020/11/summit.md', field: 'date', line: 4, column: 7 };
const NOT_A_DATE = problem('date-invalid', AT, '"10 Novembr 2020": not a date', '2020-11-10');

test('a problem is printed with its place, what was found and what to write', () => {
  expect(printProblem(NOT_A_DATE).split('\n')).toEqual([
    '2020/11/summit.md:4:7  date  (error: date-invalid)',
    '  found     "10 Novembr 2020": not a date',
    '  expected  a calendar day or a time',
    '  write     2020-11-10',
  ]);
});

test('a problem without a place stands at the first letter of its file', () => {
  const { line, column } = problem('title-missing', { file: 'a.md', field: 'title' }, 'no title', 'title: x');
  expect([line, column]).toEqual([1, 1]);
});

test('a quoted value is one line, short, and shows what cannot be seen', () => {
  expect(quote(' two\n  lines ')).toBe('"two lines"');
  expect(quote('\u001b[31mred')).toBe('"\\u001b[31mred"');
  expect(quote('x'.repeat(81))).toHaveLength(82);
});

test('a key of several lines is printed on one line', () => {
  const { problems } = parse('2020-01-01-a.md', '---\ntitle: T\n? |\n  <p>a\n  b</p>\n: c\n---\nx');
  expect(printProblem(problems[0]!).split('\n')).toHaveLength(4);
});

describe('workflow commands of GitHub Actions', () => {
  test('tell severity, place, field and cure', () => {
    expect(printAnnotation(NOT_A_DATE)).toBe(
      '::error file=2020/11/summit.md,line=4,col=7,title=date-invalid::date: found "10 Novembr 2020": not a date; expected a calendar day or a time; write 2020-11-10',
    );
  });

  test('cannot be ended or begun anew by what an editor wrote', () => {
    const at = { file: 'a,b:c%.md', field: 'x\n::error::y' };
    const printed = printAnnotation(problem('key-unknown', at, 'a\r\n::set-output name=x::y', 'b%'));
    expect(printed.split('\n')).toHaveLength(1);
    expect(printed).not.toContain('\r');
    expect(printed).toContain('file=a%2Cb%3Ac%25.md,');
    expect(printed).toMatch(/::x ::error::y: found/);
    expect(printed.endsWith('write b%25')).toBe(true);
  });
});

describe('severities', () => {
  const some = [
    problem('key-unknown', { file: 'b.md', field: 'x', line: 2 }, 'x', 'y'),
    problem('key-unknown', { file: 'b.md', field: 'x', line: 1 }, 'x', 'y'),
    problem('title-missing', { file: 'a.md', field: 'title', line: 9 }, 'x', 'y'),
    problem('date-invalid', { file: 'b.md', field: 'date', line: 1, column: 1 }, 'x', 'y'),
  ];

  test("are the owner's, and what is off is not told", () => {
    const told = withSeverities(some, { 'key-unknown': 'off', 'title-missing': 'error' });
    expect(told.map((p) => [p.code, p.severity])).toEqual([
      ['title-missing', 'error'],
      ['date-invalid', 'error'],
    ]);
  });

  test('do not disturb the order of file, line, column and kind', () => {
    const order = withSeverities(some, {}).map((p) => `${p.file}:${p.line} ${p.code}`);
    expect(order).toEqual(['a.md:9 title-missing', 'b.md:1 date-invalid', 'b.md:1 key-unknown', 'b.md:2 key-unknown']);
    expect(withSeverities(some.toReversed(), {}).map((p) => `${p.file}:${p.line} ${p.code}`)).toEqual(order);
  });

  test('are errors for what would lose something', () => {
    const errors = Object.entries(PROBLEM_KINDS).filter(([, { severity }]) => severity === 'error');
    expect(errors.map(([code]) => code)).toEqual(
      expect.arrayContaining([
        'date-invalid',
        'path-taken',
        'front-matter-unreadable',
        'file-encoding',
        'site-unreadable',
      ]),
    );
    for (const code of ['key-unknown', 'title-missing', 'link-broken', 'image-missing', 'shortcode-left'] as const)
      expect(PROBLEM_KINDS[code].severity).toBe('warning');
  });
});

test.each([
  ['content', 'content/a.md'],
  ['./content/', 'content/a.md'],
  ['../other', '../other/a.md'],
])('files seen from the working folder, with the content in %s', (folder, file) => {
  expect(inFolder([{ ...NOT_A_DATE, file: 'a.md' }], folder)[0]?.file).toBe(file);
});

test('texts compare by code unit, the same in every language', () => {
  expect(['b', 'ä', 'B', 'a'].sort(compare)).toEqual(['B', 'a', 'b', 'ä']);
  expect(compare('x', 'x')).toBe(0);
});

test('nothing of a file writes on the terminal or turns its words around', () => {
  const hostile = 'a\u001b[2Jb\u009bc\u202ed\u2028e';
  const at = { file: hostile, field: hostile };
  const printed = printProblem(problem('link-broken', at, hostile, hostile));
  expect(printed).not.toMatch(/[\u001b\u009b\u202e\u2028]/);
  expect(printed.match(/\\x1b\[2Jb\\x9bc\\u202ed/g)).toHaveLength(4);
});
