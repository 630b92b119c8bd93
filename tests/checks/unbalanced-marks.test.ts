import { expect, test } from 'vitest';
import { checkedText } from '../../src/checks/checked-text.ts';
import { checkUnbalanced } from '../../src/checks/unbalanced-marks.ts';

test.each([
  ['an unclosed quotation', 'She said: “It goes on.', ['quote-unbalanced']],
  ['one that an entity closes', 'From “rags to riches.&#8221; A book.', []],
  ['one that two apostrophes close', "Too “in the weeds'' for owners.", []],
  ['one that a second paragraph goes on with', '“It began.\n\n“It went on.”', []],
  ['an unclosed bracket', 'They met (in Geneva.', ['bracket-unbalanced']],
])('%s', (_, text, codes) => {
  expect(checkUnbalanced(checkedText('a.md', text, 1)).map(({ code }) => code)).toEqual(codes);
});
