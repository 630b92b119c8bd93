import { expect, test } from 'vitest';
import { plainName } from '../../../src/article/keys/dialects.ts';
import { KEY_TABLE } from '../../../src/article/keys/key-table.ts';
import { PRINTED_KEYS, WRITTEN_KEYS } from '../../../src/site/article-keys.ts';
import type { ArticleView } from '../../../src/outputs/pages/article.ts';
import { article, catalogOf } from '../../support/catalog-of.ts';
import { viewAt } from '../../support/outputs-of.ts';
import { articleOf, parse, withKeys } from '../../support/parse.ts';

test('our own name of each key is one of its names', () => {
  expect(KEY_TABLE.map(({ key }) => key)).toEqual(WRITTEN_KEYS);
  for (const { key, names } of KEY_TABLE) expect(names.split(' ')).toContain(plainName(key));
});

test('the text of a key that is only printed reaches the page without further code', () => {
  expect(PRINTED_KEYS).toContain('dateline');
  for (const key of PRINTED_KEYS) {
    const written = articleOf('2020-11-10-a.md', withKeys(`title: T\n${key}: Some *words*`));
    expect(written.printed).toEqual({ [key]: 'Some *words*' });
    const { catalog, entry } = catalogOf([article('2020-11-10', 'a', { printed: written.printed! })]);
    expect(viewAt<ArticleView>(catalog, entry('a').path).printed).toEqual({ [key]: 'Some *words*' });
  }
});

test.each(KEY_TABLE)('the example of $key is read without a problem', ({ key, example }) => {
  const others = ['title: T', 'date: 2020-11-10'].filter((line) => !line.startsWith(`${key}:`));
  const text = withKeys([...others, example].join('\n'));
  expect(parse('2020/11/summit.md', text).problems).toEqual([]);
  if (key !== 'type') expect(articleOf('2020/11/summit.md', text).kind).toBe('article');
});
