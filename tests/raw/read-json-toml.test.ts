import { describe, expect, test } from 'vitest';
import type { RawResult } from '../../src/raw/raw.ts';
import { readJson } from '../../src/raw/read-json.ts';
import { readToml } from '../../src/raw/read-toml.ts';

function texts(result: RawResult): unknown {
  if (!result.ok) return `${result.at.line}:${result.at.column}`;
  return result.map.entries.map(({ key, value, at }) => [
    key,
    value.kind === 'text' ? value.text : value.kind,
    at.line,
  ]);
}

describe('TOML', () => {
  test('days, times and numbers become the text they stand for', () => {
    const text =
      'title = "A"\ndate = 2020-11-10\nat = 2020-11-10T18:30:00+01:00\nlocal = 2020-11-10 18:30:00\nn = 3\ntags = ["x"]';
    expect(texts(readToml(text, 2))).toEqual([
      ['title', 'A', 2],
      ['date', '2020-11-10', 3],
      ['at', '2020-11-10T18:30:00.000+01:00', 4],
      ['local', '2020-11-10T18:30:00.000', 5],
      ['n', '3', 6],
      ['tags', 'list', 7],
    ]);
  });

  test('an error has its line and column', () => {
    expect(texts(readToml('a = 1\nb = nope', 2))).toMatch(/^3:\d+$/);
    expect(texts(readToml('a = 1\na = 2', 2))).toMatch(/^3:\d+$/);
  });

  test('a key is found at its own line, not at that of a longer key that begins alike', () => {
    expect(texts(readToml('dateline = "Geneva"\ndate = 2020-11-10', 2))).toEqual([
      ['dateline', 'Geneva', 2],
      ['date', '2020-11-10', 3],
    ]);
  });
});

describe('JSON', () => {
  test('values become the text they stand for', () => {
    expect(texts(readJson('{\n"title": "A",\n"weight": 3,\n"draft": false,\n"slug": null,\n"extra": {}}', 1))).toEqual([
      ['title', 'A', 2],
      ['weight', '3', 3],
      ['draft', 'false', 4],
      ['slug', '', 5],
      ['extra', 'map', 6],
    ]);
  });

  test('keys that name parts of every object are keys like others', () => {
    expect(texts(readJson('{"__proto__": "x", "constructor": "y"}', 1))).toEqual([
      ['__proto__', 'x', 1],
      ['constructor', 'y', 1],
    ]);
  });

  test('what is no map is refused', () => {
    expect(texts(readJson('[1]', 4))).toBe('4:1');
    expect(texts(readJson('null', 4))).toBe('4:1');
  });

  test('an error has its line', () => {
    expect(texts(readJson('{"a": 1,\n"b": nope}', 1))).toMatch(/^2:/);
  });

  test('a key that stands twice is told', () => {
    const result = readJson('{"title": "a", "title": "b"}', 1);
    expect(result.ok && result.twice.map(({ key }) => key)).toEqual(['title']);
  });
});

test('nesting without end is cut, not followed', () => {
  const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
  expect(JSON.stringify(readJson(deep, 1)).length).toBeLessThan(5000);
  expect(readToml(`a = ${'['.repeat(5000)}${']'.repeat(5000)}`, 1).ok).toBe(false);
});
