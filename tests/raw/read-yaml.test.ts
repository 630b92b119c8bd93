import { describe, expect, test } from 'vitest';
import type { Raw } from '../../src/raw/raw.ts';
import { readYaml } from '../../src/raw/read-yaml.ts';
import { processorTime } from '../support/processor-time.ts';

/** A raw value as plain data. */
function plain(raw: Raw): unknown {
  if (raw.kind === 'text') return raw.text;
  if (raw.kind === 'list') return raw.items.map(plain);
  return Object.fromEntries(raw.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function read(text: string, firstLine = 1) {
  const result = readYaml(text, firstLine);
  return result.ok ? plain(result.map) : `${result.at.line}: ${result.reason}`;
}

describe('values keep the form they were written in', () => {
  test.each([
    ['day: 2024-03-03', { day: '2024-03-03' }],
    ['draft: no', { draft: 'no' }],
    ['slug: 0123', { slug: '0123' }],
    ['slug: 1e3', { slug: '1e3' }],
    ['time: 12:30:00', { time: '12:30:00' }],
    ['a: ~\nb: null\nc:\nd: "null"', { a: '', b: '', c: '', d: 'null' }],
    ['a: [x, "y, z"]', { a: ['x', 'y, z'] }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
    ['a: >-\n  one\n  two\n', { a: 'one two' }],
    ['a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
    ['"quoted key": x', { 'quoted key': 'x' }],
    ['2020: x', { '2020': 'x' }],
    ['a: !!js/function "x"', { a: 'x' }],
    ['title: "one\ntwo"', { title: 'one two' }],
    ["title: 'it''s\nlong'", { title: "it's long" }],
    ['', {}],
  ])('%j', (text, data) => {
    expect(read(text)).toEqual(data);
  });
});

test('a key has its line and column, counted from the line the text begins on', () => {
  const result = readYaml('title: A\ntags:\n  - x\n  - y', 5);
  if (!result.ok) throw new Error(result.reason);
  const tags = result.map.entries[1]!;
  expect([tags.at, tags.value.kind === 'list' && tags.value.items[1]!.at]).toEqual([
    { line: 6, column: 1 },
    { line: 8, column: 5 },
  ]);
});

test('of a key that stands twice the last one counts, and is told', () => {
  const result = readYaml('a: 1\nb: 2\na: 3', 1);
  if (!result.ok) throw new Error(result.reason);
  expect(plain(result.map)).toEqual({ a: '3', b: '2' });
  expect(result.twice.map(({ key, at }) => [key, at.line])).toEqual([['a', 3]]);
});

test.each([
  ['- a\n- b', /^1: a list/],
  ['just text', /^1: a list or a text/],
  ['a: [1', /^1: /],
  ['a: 1\nb: "x', /^2: /],
  ['a: 1\nb: c: d', /^2: /],
])('%j is refused at its line', (text, reason) => {
  expect(read(text)).toMatch(reason);
});

test('inputs made to exhaust memory or the stack are refused quickly', () => {
  const laughs = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
  for (let i = 1; i < 9; i++) laughs.push(`a${i}: &a${i} [${`*a${i - 1},`.repeat(10)}]`);
  const begun = processorTime();
  expect(read(laughs.join('\n'))).toMatch(/too many/);
  expect(read(`a: ${'['.repeat(50)}${']'.repeat(50)}`)).toMatch(/too many or too deeply/);
  expect(read('a: &a [*a]')).toBeTypeOf('string');
  expect(read(`a: ${'['.repeat(5000)}`)).toBeTypeOf('string');
  expect(processorTime() - begun).toBeLessThan(2000);
});
