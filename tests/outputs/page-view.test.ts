import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { ledYears } from '../../src/catalog/aliases/led-addresses.ts';
import { mastheadOf } from '../../src/outputs/masthead.ts';
import { articleOf } from '../../src/outputs/output.ts';
import { Frames } from '../../src/views/frame.ts';
import { article, catalogOf, page, siteWith } from '../support/catalog-of.ts';
import { BEGINNING, ChangingArchive } from '../support/changing-archive.ts';
import { hold } from '../support/hold.ts';
import { outputsOf, pagesOf, viewAt } from '../support/outputs-of.ts';

const { catalog } = catalogOf([
  article('2020-11-10', 'a', { tags: ['Iran'], section: ['World', 'Iran'], aliases: [{ path: '/old/', line: 1 }] }),
  article('2020-11-11', 'b', { section: ['Culture'], lang: 'fa' }),
  page('about'),
]);

test('every kind of page has its view, under its own address', () => {
  const pages = pagesOf(catalog);
  for (const path of pages.keys()) {
    const target = catalog.aliases.get(path) ?? ledYears(catalog).get(path) ?? path;
    expect(viewAt(catalog, path).head.canonical).toBe(`https://archive.example${target}`);
  }
  expect(new Set(pages.values()).size).toBe(13);
});

test('a view goes through JSON without loss', () =>
  hold(
    fc.property(BEGINNING, (steps) => {
      const archive = new ChangingArchive();
      for (const step of steps) archive.apply(step);
      const { catalog: made, bodyOf } = archive.now();
      const { outputs, byPath } = outputsOf(made);
      for (const output of byPath.values()) {
        if (output.kind.make.by !== 'page') continue;
        const read = articleOf(output);
        const view = outputs.viewOf(output, read && bodyOf(read));
        expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
      }
    }),
    25,
  ));

test('pages around which the same stands share one frame, and others do not', () => {
  const frameOf = (path: string) => viewAt(catalog, path).frame;
  expect(frameOf('/2020/11/')).toBe(frameOf('/2020/'));
  expect(frameOf('/sections/world/iran/2020/')).toBe(frameOf('/old/'));
  expect(frameOf('/tags/iran/')).not.toBe(frameOf('/tags/'));
  expect(frameOf('/2020/')).not.toBe(frameOf('/'));
  expect(frameOf('/2020/').ways[0]).toMatchObject({ href: '/years/', current: 'true' });
});

test('a page is at its place in the masthead whatever its address', () => {
  const written = catalogOf([
    article('2020-11-10', 'a', { section: ['World'], aliases: [{ path: '/2019/old/', line: 1 }] }),
    page('about', { permalink: '/1999/about/' }),
  ]).catalog;
  for (const path of ['/1999/about/', '/2019/old/'])
    expect(viewAt(written, path).frame.ways.filter(({ current }) => current)).toEqual([]);
});

test('a shared frame is the one that a page would have alone', () => {
  for (const path of pagesOf(catalog).keys()) {
    const alone = viewAt({ ...catalog }, path).frame;
    expect(viewAt(catalog, path).frame).toEqual(alone);
  }
});

test('a few languages stand among the ways through the archive; more of them are folded away, but for the current one', () => {
  const frameWith = (languages: string[]) => {
    const framesOf = (of: Article[]) => new Frames(siteWith(), mastheadOf(catalogOf(of).catalog));
    const articles = languages.map((lang) => article('2020-01-01', lang, { lang }));
    const { ways, languages: folded } = framesOf(articles).at('en', { path: '/de/2020/' });
    const names = (links: typeof ways) => links.flatMap(({ lang, current }) => (lang ? [`${lang} ${current}`] : []));
    return [names(ways), names(folded)];
  };
  const eight = ['da', 'de', 'es', 'fa', 'fr', 'it', 'ja', 'ko'];
  const told = (languages: string[]) => languages.map((lang) => `${lang} ${lang === 'de' ? 'true' : undefined}`);
  expect(frameWith(eight)).toEqual([told(eight), []]);
  expect(frameWith([...eight, 'zu'])).toEqual([['de true'], told([...eight, 'zu'])]);
});
