import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFrame } from '../../src/views/frame.ts';
import { articleOf, pageView } from '../../src/views/page-view.ts';
import { article, catalogOf, page } from '../support/catalog-of.ts';
import { BEGINNING, ChangingArchive } from '../support/changing-archive.ts';
import { hold } from '../support/hold.ts';

const { catalog } = catalogOf([
  article('2020-11-10', 'a', { tags: ['Iran'], section: ['World', 'Iran'], aliases: [{ path: '/old/', line: 1 }] }),
  article('2020-11-11', 'b', { section: ['Culture'], lang: 'fa' }),
  page('about'),
]);

test('every kind of page has its view, under its own address', () => {
  const kinds = [...catalog.paths].map(([path, ref]) => {
    const { kind, view } = pageView(catalog, path, ref);
    expect(kind).toBe(ref.kind);
    const target = ref.kind === 'alias' ? ref.target : path;
    expect(view.head.canonical).toBe(`https://archive.example${target}`);
    return kind;
  });
  expect(new Set(kinds).size).toBe(12);
});

test('a view goes through JSON without loss', () =>
  hold(
    fc.property(BEGINNING, (steps) => {
      const archive = new ChangingArchive();
      for (const step of steps) archive.apply(step);
      const { catalog: made, bodyOf } = archive.now();
      for (const [path, ref] of made.paths) {
        const read = articleOf(ref);
        const view = pageView(made, path, ref, read && bodyOf(read));
        expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
      }
    }),
    25,
  ));

test('pages around which the same stands share one frame, and others do not', () => {
  const frameOf = (path: string) => pageView(catalog, path, catalog.paths.get(path)!).view.frame;
  expect(frameOf('/2020/11/')).toBe(frameOf('/2020/'));
  expect(frameOf('/sections/world/iran/2020/')).toBe(frameOf('/sections/world/iran/'));
  expect(frameOf('/tags/iran/')).not.toBe(frameOf('/tags/'));
  expect(frameOf('/2020/')).not.toBe(frameOf('/'));
  expect(makeFrame(catalog, 'en', '/2020/').ways[0]).toMatchObject({ href: '/#page-years', current: 'true' });
});

test('a shared frame is the one that a page would have alone', () => {
  for (const [path, ref] of catalog.paths) {
    const alone = pageView({ ...catalog }, path, ref).view.frame;
    expect(pageView(catalog, path, ref).view.frame).toEqual(alone);
  }
});

test('a few languages stand among the ways through the archive; more of them are folded away, but for the current one', () => {
  const frameWith = (languages: string[]) => {
    const articles = languages.map((lang) => article('2020-01-01', lang, { lang }));
    const { ways, languages: folded } = makeFrame(catalogOf(articles).catalog, 'en', '/de/2020/');
    const names = (links: typeof ways) => links.flatMap(({ lang, current }) => (lang ? [`${lang} ${current}`] : []));
    return [names(ways), names(folded)];
  };
  const eight = ['da', 'de', 'es', 'fa', 'fr', 'it', 'ja', 'ko'];
  const told = (languages: string[]) => languages.map((lang) => `${lang} ${lang === 'de' ? 'true' : undefined}`);
  expect(frameWith(eight)).toEqual([told(eight), []]);
  expect(frameWith([...eight, 'zu'])).toEqual([['de true'], told([...eight, 'zu'])]);
});
