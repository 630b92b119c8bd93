import { expect, test } from 'vitest';
import { isTextAlone } from '../../src/dev/is-text-alone.ts';
import { parse, withKeys } from '../support/parse.ts';

const before = parse('2020/11/summit.md', withKeys('title: A\ndate: 2020-11-10'));

test.each([
  ['a longer text', `${withKeys('title: A\ndate: 2020-11-10')}More.\n`, true],
  ['another headline', withKeys('title: B\ndate: 2020-11-10'), false],
  ['a further key, which moves no other', withKeys('title: A\ndate: 2020-11-10\ntags: [x]'), false],
  ['a text that is gone, which is a problem', '---\ntitle: A\ndate: 2020-11-10\n---\n', false],
  ['front matter that cannot be read', '---\ntitle: "A\n---\nThe text.\n', false],
])('%s: %s', (_, text, wanted) => {
  expect(isTextAlone(before, parse('2020/11/summit.md', text))).toBe(wanted);
});
