import { describe, expect, test } from 'vitest';
import { quote } from '../../src/problems.ts';
import { line, parse } from '../support/parse.ts';
import { processorTime } from '../support/processor-time.ts';

/** Milliseconds of the processor. A guard against hanging, not a measure: what is answered at all is answered in a tenth of it. */
const LONGEST = 5000;

/** Parses a text, and holds that it did so in time and left every prototype as it was. */
function read(text: string): { title: string | undefined; kept: Record<string, unknown>; problems: string[] } {
  const prototypes = () =>
    [Object, Array, String, Function, Map].map((made) => Object.getOwnPropertyNames(made.prototype).sort().join());
  const before = prototypes();
  const begun = processorTime();
  const { article, problems } = parse('2020-01-01-a.md', text);
  expect(processorTime() - begun).toBeLessThan(LONGEST);
  expect(prototypes()).toEqual(before);
  expect(article !== undefined || problems.length > 0).toBe(true);
  return { title: article?.title, kept: article?.kept ?? {}, problems: problems.map(line) };
}

const yaml = (keys: string) => `---\ntitle: A\n${keys}\n---\nText.\n`;
const toml = (keys: string) => `+++\ntitle = "A"\n${keys}\n+++\nText.\n`;
const json = (keys: string) => `{"title": "A",\n${keys}}\nText.\n`;

describe('names of parts of every object are keys like others', () => {
  const own = { polluted: '1' };
  test.each([
    ['YAML', yaml('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nhasOwnProperty: x')],
    ['TOML', toml('hasOwnProperty = "x"\n[__proto__]\npolluted = 1\n[constructor.prototype]\npolluted = 1')],
    [
      'JSON',
      json('"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "hasOwnProperty": "x"'),
    ],
  ])('%s', (_, text) => {
    const { title, kept, problems } = read(text);
    expect(title).toBe('A');
    expect(Object.keys(kept).sort()).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(Object.getOwnPropertyDescriptor(kept, '__proto__')?.value).toEqual(own);
    expect(kept['constructor']).toEqual({ prototype: own });
    expect(problems.map((p) => p.split(' ')[1])).toEqual(['key-unknown', 'key-unknown', 'key-unknown']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('inside the values of known keys too', () => {
    const text = yaml('image: { __proto__: { src: evil.png }, src: a.png }\nauthors: [{ __proto__: { name: B } }]');
    expect(read(text).problems).toEqual(['4:11 value-type authors a map without a name']);
  });
});

describe('tags of YAML say nothing: their values stay the text that was written', () => {
  test.each([
    ['!!js/function "function () {}"', 'function () {}'],
    ['!!js/regexp /x/', '/x/'],
    ['!!binary aGk=', 'aGk='],
    ['!!timestamp 2020-01-01', '2020-01-01'],
    ['!!python/object:os.system x', 'x'],
    ['!<tag:yaml.org,2002:js/undefined> x', 'x'],
  ])('%s', (value, text) => {
    expect(read(yaml(`x: ${value}`)).kept['x']).toBe(text);
  });

  test('dates and titles too', () => {
    const { article } = parse('a.md', '---\ntitle: !!binary aGk=\ndate: !!timestamp 2020-01-01\n---\nText.\n');
    expect([article?.title, article?.date?.day]).toEqual(['aGk=', '2020-01-01']);
  });
});

describe('aliases', () => {
  test('stand for the last value before them that has their anchor', () => {
    const text = yaml('x: [&a one, *a, &a two, *a]\ny: *a\nz: &c { deep: *a }\n&k key: *k\nw: *c');
    expect(read(text).kept).toEqual({
      ...{ x: ['one', 'one', 'two', 'two'], y: 'two', z: { deep: 'two' }, key: 'key', w: { deep: 'two' } },
    });
  });

  test('keep their meaning inside a value that is named again', () => {
    expect(read(yaml('x: &x [&a one, *a]\ny: &a two\nz: *x\nw: *a')).kept).toEqual({
      ...{ x: ['one', 'one'], y: 'two', z: ['one', 'one'], w: 'two' },
    });
  });

  test('of nothing are told at their place', () => {
    expect(read(yaml('x: *nothing')).problems).toEqual([
      '3:4 front-matter-unreadable front matter a value that begins with *, which has another meaning in YAML',
    ]);
  });

  test('of what they stand in are refused', () => {
    expect(read(yaml('x: &a [*a]')).problems[0]).toMatch(/^3:\d+ front-matter-unreadable .*too deeply nested/);
  });

  test('merge keys are not followed, and told', () => {
    const { kept, problems } = read('---\nbase: &b { title: B }\n<<: *b\ntitle: A\n---\nText.\n');
    expect(kept['<<']).toEqual({ title: 'B' });
    expect(problems).toContain('3:1 key-unknown << "<<"');
  });

  test.each([
    ['that multiply', `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${laughs()}`],
    ['of one map, in thousands of merge keys', `b: &b { x: 1 }\n${'<<: *b\n'.repeat(10_000)}`],
    ['of one list, in one list', `b: &b [1]\nc: [${'*b,'.repeat(25_000)}]`],
  ])('%s are refused, quickly', (_, keys) => {
    expect(read(yaml(keys)).problems[0]).toMatch(/^\d+:\d+ front-matter-unreadable .*too many/);
  });
});

function laughs(): string {
  return Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`).join('\n');
}

describe('nesting without end is refused at its line', () => {
  const DEEP = 100_000 / 5;
  test.each([
    ['YAML lists', yaml(`x: ${'['.repeat(DEEP)}`), 3],
    ['YAML lists, closed', yaml(`x: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`), 3],
    ['YAML maps', yaml(`x: ${'{a: '.repeat(DEEP)}`), 3],
    ['YAML lists of maps', yaml(`x: ${'[{a: '.repeat(DEEP / 2)}`), 3],
    ['YAML dashes', yaml(`x:\n  ${'- '.repeat(DEEP)}y`), 4],
    ['YAML question marks', yaml('? '.repeat(DEEP)), 3],
    ['TOML lists', toml(`x = ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`), 3],
    ['TOML maps', toml(`x = ${'{a='.repeat(DEEP)}1${'}'.repeat(DEEP)}`), 3],
    ['JSON lists', json(`"x": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`), 2],
    ['JSON maps', json(`"x": ${'{"a":'.repeat(DEEP / 2)}1${'}'.repeat(DEEP / 2)}`), 2],
  ])('%s', (_, text, atLine) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${atLine}:\\d+ front-matter-unreadable .*nested`));
  });

  test('TOML names of thousands of parts', () => {
    expect(read(toml(`${'a.'.repeat(DEEP)}a = 1`)).problems[0]).toMatch(/too deeply nested/);
    expect(read(toml(`[${'a.'.repeat(DEEP)}a]\nb = 1`)).problems[0]).toMatch(/too deeply nested/);
  });

  test('a hundred brackets inside quotes are a text', () => {
    expect(read(yaml(`x: "${'['.repeat(100)}"`)).kept['x']).toHaveLength(100);
  });
});

describe('ten megabytes of front matter are refused, quickly', () => {
  const TEN_MB = 10_000_000;
  test.each([
    ['YAML keys', `---\n${'key: value\n'.repeat(TEN_MB / 11)}---\nText.\n`],
    ['one YAML value', `---\ntitle: ${'x'.repeat(TEN_MB)}\n---\nText.\n`],
    ['TOML', `+++\n${'key = "value"\n'.repeat(TEN_MB / 14)}+++\nText.\n`],
    ['JSON', `{"title": "${'x'.repeat(TEN_MB)}"}\nText.\n`],
    ['JSON without an end', `{"title": "${'x'.repeat(TEN_MB)}`],
    ['keys without an opening line', `${'key: value\n'.repeat(TEN_MB / 11)}---\nText.\n`],
  ])('%s', (_, text) => {
    expect(read(text).problems).toEqual([
      '1:1 front-matter-unreadable front matter front matter of more than 100000 characters',
    ]);
  });

  test('without a closing line that is what is told', () => {
    expect(read(`---\ntitle: A\n${'x\n'.repeat(TEN_MB / 2)}`).problems[0]).toMatch(/no closing line ---/);
  });
});

describe('signs that no text should hold', () => {
  test('NUL becomes a space in a title and a tag', () => {
    const { article } = parse('2020-01-01-a.md', yaml('tags: ["a\0b"]').replace('title: A', 'title: "A\0B"'));
    expect([article?.title, article?.tags]).toEqual(['A B', ['a b']]);
  });

  test.each([
    ['YAML', '---\ntitle: "A\\ud800"\ntags: ["\\udc00b"]\n---\nText.\n'],
    ['JSON', '{"title": "A\\ud800", "tags": ["\\udc00b"]}\nText.\n'],
    ['as they stand', '---\ntitle: A\ud800\ntags: [\udc00b]\n---\nText.\n'],
  ])('half characters become U+FFFD: %s', (_, text) => {
    const { article } = parse('2020-01-01-a.md', text);
    expect([article?.title, article?.tags]).toEqual(['A\ufffd', ['\ufffdb']]);
    expect(article?.slug.isWellFormed()).toBe(true);
  });

  test('a byte order mark before the first line is passed over', () => {
    expect(read(`\ufeff${yaml('x: 1')}`).title).toBe('A');
  });
});

test.each(['---js', '---javascript', '---coffee', '--- json', '--- json x', '---  js', '--- !!js', '+++js'])(
  'a first line of %j is refused',
  (first) => {
    expect(read(`${first}\ntitle: A\n---\nText.\n`).problems).toEqual([
      `1:1 front-matter-language front matter a first line of ${quote(first)}`,
    ]);
  },
);

test.each([
  ['in the section', 'section', '"', ' x"'],
  ['in the standfirst', 'standfirst', '"', '"'],
])('a hundred thousand signs %s are read quickly', (_, key, opening, closing) => {
  for (const shape of [' ', '**a ', '__a ', '[', '![a](', '`a ', '<b ', '&', ' > '])
    read(yaml(`${key}: ${opening}${shape.repeat(90_000 / shape.length)}${closing}`));
});

test('tables of TOML without end are read quickly, with their lines', () => {
  const tables = Array.from({ length: 8000 }, (_, i) => `[t${i}]\na=1`).join('\n');
  expect(read(toml(tables)).problems.at(-1)).toBe('16001:1 key-unknown t7999 "t7999"');
});

test('an end of emphasis is looked for within a thousand letters, else its signs stay', () => {
  const standfirst = (letters: number) =>
    parse('2020-01-01-a.md', yaml(`standfirst: "**${'a'.repeat(letters)}**"`)).article?.standfirst;
  expect([standfirst(1000)?.length, standfirst(1001)?.length]).toEqual([1000, 1005]);
});
