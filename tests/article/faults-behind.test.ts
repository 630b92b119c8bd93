import { expect, test } from 'vitest';
import { parse } from '../support/parse.ts';

function problemsOf(text: string): string[] {
  return parse('2020/11/summit.md', text).problems.map(({ line, code }) => `${line} ${code}`);
}

test('one fault of the front matter hides no other', () => {
  const text = `---
title: Leaders meet: in Geneva
date: 10 Novembr 2020
section:politics
tags: [Treaty talks, Geneva
---
A text.
`;
  expect(problemsOf(text)).toEqual([
    '2 front-matter-unreadable',
    '4 front-matter-unreadable',
    '5 front-matter-unreadable',
    '3 date-invalid',
  ]);
});

test('a line that the cure changes is not reported twice', () => {
  expect(problemsOf('---\ntitle: A\ndate:10 Novembr 2020\n---\nA text.\n')).toEqual(['3 front-matter-unreadable']);
});

test('what lies behind a line that the cure adds is left to the next check', () => {
  expect(problemsOf('---\ntitle: A\ndate: 2020-11-10\n\nA text.\n')).toEqual(['1 front-matter-unreadable']);
});
