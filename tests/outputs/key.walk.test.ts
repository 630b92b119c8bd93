import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Keys } from '../../src/outputs/key.ts';
import { articleOf } from '../../src/outputs/output.ts';
import type { Change } from '../support/changing-archive.ts';
import { BEGINNING, CHANGE, ChangingArchive } from '../support/changing-archive.ts';
import { holdAsync } from '../support/hold.ts';
import { byLength } from '../support/length.ts';
import { outputsOf } from '../support/outputs-of.ts';

/** Every output that is printed or computed: its key, and what it prints. */
async function printed(archive: ChangingArchive): Promise<Map<string, { key: string; text: string }>> {
  const { catalog, bodyOf, bodyDigestOf } = archive.now();
  const { outputs, byPath } = outputsOf(catalog);
  const keys = new Keys(bodyDigestOf);
  const files = new Map<string, { key: string; text: string }>();
  for (const [path, output] of byPath) {
    const { by } = output.kind.make;
    if (by === 'copy') continue;
    const read = articleOf(output);
    const text =
      by === 'page'
        ? JSON.stringify(outputs.viewOf(output, read && bodyOf(read)))
        : await outputs.contentOf(output, bodyOf);
    files.set(path, { key: outputs.keyOf(output, keys, ''), text: String(text) });
  }
  return files;
}

/** Paths that stand in both, and of which `what` differs. */
function changed(
  before: Awaited<ReturnType<typeof printed>>,
  after: Awaited<ReturnType<typeof printed>>,
  what: 'key' | 'text',
): string[] {
  return [...after]
    .filter(([path, file]) => before.get(path) && before.get(path)![what] !== file[what])
    .map(([path]) => path);
}

/** 120 articles on 5 days of 2019 and one of 2020, all with the same tag: lists are cut, pages are numbered. */
const MANY = Array.from({ length: 120 }, (_, i): Change => {
  const content = {
    tags: ['Iran'],
    section: ['World', ...(i % 2 ? ['Iran'] : i % 3 ? ['Asia', 'North'] : ['Asia'])],
    translationKey: `many ${i}`,
  };
  return { kind: 'add', day: i < 90 ? `2019-03-0${(i % 5) + 1}` : '2020-03-05', is: 'article', content };
});

describe('a page that changes has another key', () => {
  const holds = async (steps: Change[], changes: Change[]) => {
    const archive = new ChangingArchive();
    for (const step of steps) archive.apply(step);
    let before = await printed(archive);
    for (const change of changes) {
      archive.apply(change);
      const after = await printed(archive);
      const keys = new Set(changed(before, after, 'key'));
      expect(changed(before, after, 'text').filter((path) => !keys.has(path))).toEqual([]);
      before = after;
    }
  };

  test('whatever happens to an archive', () =>
    holdAsync(fc.asyncProperty(BEGINNING, fc.array(CHANGE, { minLength: 6, maxLength: 10 }), holds), byLength(10, 40)));

  test.each<[string, string, Change]>([
    ['the first day of a long group', '/tags/iran/', { kind: 'date', at: 0, day: '2019-02-01' }],
    ['the sections inside one', '/sections/world/', { kind: 'edit', at: 1, content: { section: ['World', 'Asia'] } }],
    [
      'the name of the section above it',
      '/sections/world/asia/north/2020/',
      { kind: 'edit', at: 0, content: { section: ['World', 'ASIA'] } },
    ],
    ['an article of an earlier year', '/', { kind: 'edit', at: 84, content: { title: 'New' } }],
  ])('when that is %s', async (_, path, change) => {
    const archive = new ChangingArchive();
    for (const step of [...MANY, ...MANY.slice(0, 15)]) archive.apply(step);
    const before = await printed(archive);
    archive.apply(change);
    const after = await printed(archive);
    expect(changed(before, after, 'text')).toContain(path);
    expect(changed(before, after, 'key')).toContain(path);
  });

  test('whatever happens to one with long lists', () =>
    holdAsync(
      fc.asyncProperty(fc.array(CHANGE, { minLength: 4, maxLength: 4 }), (changes) => holds(MANY, changes)),
      byLength(2, 6),
    ));
});

/** 600 articles over twenty years, with the tags and sections that such archives have. */
const TWENTY_YEARS = Array.from({ length: 600 }, (_, i): Change => {
  const month = String((i % 10) + 1).padStart(2, '0');
  return {
    kind: 'add',
    day: `${2004 + Math.floor(i / 30)}-${month}-${String((i % 28) + 1).padStart(2, '0')}`,
    is: 'article',
    content: {
      tags: [`tag ${i % 7}`, `tag ${i % 40}`],
      section: ['World', `Part ${i % 5}`],
      authors: [`Author ${i % 12}`],
      translationKey: `many ${i}`,
    },
  };
});

describe('one new article', () => {
  const content = { tags: ['tag 3', 'tag 30'], section: ['World', 'Part 2'], authors: ['Author 4'] };
  const ofItsGroups = (path: string) => /^\/(tags\/tag-30?|sections\/world(\/part-2)?|authors\/author-4)\//.test(path);
  const added = async (day: string) => {
    const archive = new ChangingArchive();
    for (const step of TWENTY_YEARS) archive.apply(step);
    const before = await printed(archive);
    archive.apply({ kind: 'add', day, is: 'article', content });
    const after = await printed(archive);
    return { keys: changed(before, after, 'key'), texts: changed(before, after, 'text'), size: before.size };
  };

  test('of the year that goes on changes a few pages, and no list of an earlier year', async () => {
    const { keys, texts, size } = await added('2023-11-20');
    expect(size).toBeGreaterThan(2500);
    expect(keys.length).toBeLessThanOrEqual(40);
    expect(keys).toEqual(texts);
    expect(keys.filter((path) => /\/20(0\d|1\d|2[0-2])/.test(path))).toEqual([]);
    for (const path of [
      '/',
      '/2023/',
      '/tags/tag-3/',
      '/sections/world/part-2/2023/',
      '/feed.xml',
      '/sitemap-2023.xml',
    ])
      expect(keys).toContain(path);
  });

  test('of a new year changes no more than what leads to it', async () => {
    const { keys, texts } = await added('2024-01-02');
    expect(keys.length).toBeLessThanOrEqual(50);
    expect(keys).toEqual(texts);
    // The year before it may now share a page with earlier ones.
    expect(keys.filter((path) => /\/20(0\d|1\d|2[0-2])/.test(path) && !ofItsGroups(path))).toEqual([]);
  });

  test('of a year long ago changes no list of another year except its groups’; later articles may find it related', async () => {
    const { keys, texts } = await added('2011-05-20');
    expect(keys).toEqual(texts);
    const lists = keys.filter((path) => !/^\/20\d\d\/\d\d\/\d\d\/s\d+\/$/.test(path) && !ofItsGroups(path));
    expect(keys.filter(ofItsGroups).length).toBeLessThanOrEqual(20);
    expect(lists.length).toBeLessThanOrEqual(31);
    const years = lists.map((path) => /[/-](20\d\d)/.exec(path)?.[1] ?? '2011');
    expect(new Set(years)).toEqual(new Set(['2011']));
  });
});
