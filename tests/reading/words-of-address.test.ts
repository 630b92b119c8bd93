import { expect, test } from 'vitest';
import { wordsOfAddress } from '../../src/reading/words-of-address.ts';

test.each([
  ['/2020/11/10/leaders-meet.html', 'leaders meet', ['2020/11/10', '2020/11', '2020']],
  ['/news/2020-11-10-leaders_meet/', 'leaders meet', ['2020/11/10', '2020/11', '2020']],
  ['/2020/13/leaders/', 'leaders', ['2020']],
  ['/1399/08/20/', '', ['1399/08/20', '1399/08', '1399']],
  ['/archive.php/%D9%86%D8%B4%D8%B3%D8%AA/', 'نشست', []],
  ['/%E0%A4%A/x/', '', []],
  ['/1066/hastings/', 'hastings', []],
  ['/', '', []],
  ['/x/2003/04/', '', ['2003/04', '2003'], 'x'],
  ['/tags/iran/2003/', 'iran', ['2003'], 'tags/iran'],
])('%s', (path, words, times, above?: string) => {
  expect(wordsOfAddress(path)).toEqual({ words, times, ...(above ? { above } : {}) });
});
