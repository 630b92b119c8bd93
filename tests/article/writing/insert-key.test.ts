import { expect, test } from 'vitest';
import { insertKey } from '../../../src/article/writing/insert-key.ts';
import { parse } from '../../support/parse.ts';

test.each([
  ['YAML', '---\ntitle: A\ndate: 2020-01-01\n---\n\nText.\n'],
  ['YAML with line ends of Windows', '---\r\ntitle: A\r\ndate: 2020-01-01\r\n---\r\n\r\nText.\r\n'],
  ['TOML', '+++\ntitle = "A"\ndate = 2020-01-01\n+++\n\nText.\n'],
  ['JSON', '{\n  "title": "A",\n  "date": "2020-01-01"\n}\n\nText.\n'],
  ['no opening line', 'title: A\ndate: 2020-01-01\n---\n\nText.\n'],
  ['a byte order mark', '\ufeff---\ntitle: A\ndate: 2020-01-01\n---\n\nText.\n'],
])('a key goes into front matter in %s, and everything else stays', (_, text) => {
  const [before, after] = [parse('a.md', text), parse('a.md', insertKey(text, 'id', '7f3k'))];
  expect(after.problems).toEqual(before.problems);
  // A new key moves the places of all others.
  const { id, digest: _digest, writtenAt: _after, ...rest } = after.article!;
  const { digest: _other, writtenAt: _before, ...same } = before.article!;
  expect(id?.text).toBe('7f3k');
  expect(JSON.stringify(rest).replaceAll(/"\w*[lL]ine":\d+/g, '')).toBe(
    JSON.stringify(same).replaceAll(/"\w*[lL]ine":\d+/g, ''),
  );
});

test('a file without front matter gets some', () => {
  expect(parse('2020-01-01-a.md', insertKey('Text.\n', 'id', '7f3k')).article?.id?.text).toBe('7f3k');
});
