import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Keys } from '../../src/outputs/key.ts';
import { articleOf } from '../../src/outputs/output.ts';
import { OUTPUT_KINDS } from '../../src/outputs/table.ts';
import { BEGINNING, ChangingArchive } from '../support/changing-archive.ts';
import { hold } from '../support/hold.ts';
import { outputsOf } from '../support/outputs-of.ts';

/** Facts as another process would read them: what a view takes from elsewhere than from their fields is lost. */
const copied = (facts: object) => JSON.parse(JSON.stringify(facts)) as object;

test('a view is made from the fields of its facts alone', () =>
  hold(
    fc.property(BEGINNING, (steps) => {
      const archive = new ChangingArchive();
      for (const step of steps) archive.apply(step);
      const { catalog, bodyOf } = archive.now();
      const { outputs, byPath } = outputsOf(catalog);
      for (const output of byPath.values()) {
        if (output.kind.make.by !== 'page') continue;
        const article = articleOf(output);
        const body = article && bodyOf(article);
        const copy = { ...output, facts: copied(output.facts) };
        expect(outputs.viewOf(copy, body)).toEqual(outputs.viewOf(output, body));
      }
    }),
    25,
  ));

test('what may not be among facts is refused', () => {
  const keys = new Keys(String);
  for (const stray of [new Map(), () => '', new URL('https://archive.example'), Symbol('x'), 1n])
    expect(() => keys.keyOf({ stray } as object)).toThrow(TypeError);
});

test('facts that differ have other keys, also where their texts would run together', () => {
  const keys = new Keys(String);
  const facts = [
    ['a', 'b'],
    ['ab'],
    ['a b'],
    [['a'], 'b'],
    ['a', ['b']],
    [1],
    ['1'],
    [true],
    ['true'],
    [null],
    [{}],
    [[]],
  ];
  expect(new Set(facts.map((own) => keys.keyOf({ own } as object))).size).toBe(facts.length);
});

test('no two kinds have one name, and every kind says where its outputs come from', () => {
  expect(new Set(OUTPUT_KINDS.map(({ name }) => name)).size).toBe(OUTPUT_KINDS.length);
  for (const { list, listFiles, make } of OUTPUT_KINDS)
    expect([list, listFiles].filter(Boolean).length).toBe(make.by === 'bundle' ? 0 : 1);
});
