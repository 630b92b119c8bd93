import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/article/front-matter.ts';

/** Keys with their lines, the body and its line; or the kind of problem and its line. */
function cut(text: string): unknown {
  const front = readFrontMatter('a.md', text);
  if ('code' in front) return `${front.line} ${front.code}`;
  return [front.map.entries.map(({ key }) => key), front.body, front.bodyLine];
}

function lineOfFirstKey(text: string): number | undefined {
  const front = readFrontMatter('a.md', text);
  return 'code' in front ? undefined : front.map.entries[0]?.at.line;
}

describe('a file is cut into front matter and body', () => {
  test.each([
    ['YAML', '---\ntitle: A\n---\nBody\n', [['title'], 'Body\n', 4]],
    ['TOML', '+++\ntitle = "A"\n+++\nBody', [['title'], 'Body', 4]],
    ['CRLF', '---\r\ntitle: A\r\n---\r\nBody\r\n', [['title'], 'Body\n', 4]],
    ['a byte order mark', '\ufeff---\ntitle: A\n---\nBody', [['title'], 'Body', 4]],
    ['blank lines before', '\n \t\n---\ntitle: A\n---\nBody', [['title'], 'Body', 6]],
    ['spaces behind the marks', '--- \ntitle: A\n---  \nBody', [['title'], '  \nBody', 3]],
    ['no front matter', 'Body', [[], 'Body', 1]],
    ['an empty file', '', [[], '', 1]],
    ['empty front matter', '---\n---\nBody', [[], 'Body', 3]],
    ['comments alone', '---\n# none\n---\nBody', [[], 'Body', 4]],
    ['a rule in the body', '---\ntitle: A\n---\nOne\n\n---\n\nTwo', [['title'], 'One\n\n---\n\nTwo', 4]],
    ['a body that begins with a longer rule', '-----\nBody', [[], '-----\nBody', 1]],
    ['a body that begins with a shortcode', '{{< note >}}', [[], '{{< note >}}', 1]],
    ['a body that begins with a brace', '{ not json', [[], '{ not json', 1]],
  ])('%s', (_, text, wanted) => {
    expect(cut(text)).toEqual(wanted);
  });

  test('JSON', () => {
    expect(cut('{"title": "}{", "map": {"a": 1}}\nBody')).toEqual([
      ['title', 'map'],
      expect.stringContaining('Body'),
      expect.any(Number),
    ]);
  });
});

describe('what would run code, or cannot be read, is refused', () => {
  test.each([
    ['---js\nmodule.exports = process.exit(1)\n---\nBody', '1 front-matter-language'],
    ['---javascript\nx\n---', '1 front-matter-language'],
    ['\n\n--- coffee\nx\n---', '3 front-matter-language'],
    ['---yaml\ntitle: A\n---', '1 front-matter-language'],
    ['---toml\na = 1\n---', '1 front-matter-language'],
    ['---\ntitle: A\n\nBody', '1 front-matter-unreadable'],
    ['+++\ntitle = "A"\n', '1 front-matter-unreadable'],
    ['---\ntitle: A\n---- \nBody', '3 front-matter-unreadable'],
  ])('%j', (text, wanted) => {
    expect(cut(text)).toBe(wanted);
  });

  test('the same text is refused the second time too', () => {
    const text = '---\ntitle: [\n---\nBody';
    expect([cut(text), cut(text)]).toEqual([
      expect.stringMatching(/unreadable$/),
      expect.stringMatching(/unreadable$/),
    ]);
  });

  test('what one reading returns is not shared with the next', () => {
    const text = '---\ntitle: A\n---\nBody';
    const front = readFrontMatter('a.md', text);
    if ('code' in front) throw new Error(front.found);
    front.map.entries.length = 0;
    expect(cut(text)).toEqual([['title'], 'Body', 4]);
  });
});

describe('lines are those of the file', () => {
  test.each([
    ['YAML', '---\ntitle: A\n---\nBody', 2],
    ['YAML behind blank lines', '\n\n---\ntitle: A\n---\nBody', 4],
    ['TOML', '+++\ntitle = "A"\n+++\nBody', 2],
    ['JSON', '{\n"title": "A"\n}\nBody', 2],
  ])('of keys: %s', (_, text, line) => {
    expect(lineOfFirstKey(text)).toBe(line);
  });

  test('of errors', () => {
    expect(cut('---\ntitle: A\ntags: [a\n---\nBody')).toBe('3 front-matter-unreadable');
  });

  test('of a body behind JSON', () => {
    const front = readFrontMatter('a.md', '{"title": "A"}\n\nBody');
    if ('code' in front) throw new Error(front.found);
    expect(front.bodyLine + front.body.split('\n').indexOf('Body')).toBe(3);
  });
});
