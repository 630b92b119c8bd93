import { expect, test } from 'vitest';
import { DIALECTS, plainName } from '../../../src/article/keys/dialects.ts';
import { KEY_TABLE } from '../../../src/article/keys/key-table.ts';
import { ARTICLE_KEYS } from '../../../src/site/article-keys.ts';
import { articleOf, parse, withKeys } from '../../support/parse.ts';

test('the table of keys holds every key that is suggested to editors, and no other', () => {
  expect(KEY_TABLE.map(({ key }) => key).sort()).toEqual(ARTICLE_KEYS.toSorted());
  const known = Object.keys(DIALECTS).map(plainName);
  for (const { key } of KEY_TABLE) expect(known).toContain(plainName(key));
});

test.each(KEY_TABLE)('the example of $key is read without a problem', ({ key, example }) => {
  const others = ['title: T', 'date: 2020-11-10'].filter((line) => !line.startsWith(`${key}:`));
  const text = withKeys([...others, example].join('\n'));
  expect(parse('2020/11/summit.md', text).problems).toEqual([]);
  if (key !== 'type') expect(articleOf('2020/11/summit.md', text).kind).toBe('article');
});
