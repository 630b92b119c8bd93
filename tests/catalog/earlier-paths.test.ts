import { expect, test } from 'vitest';
import { earlierPaths } from '../../src/catalog/aliases/earlier-paths.ts';
import { parseSite } from '../../src/site/parse-site.ts';
import { article, catalogOf } from '../support/catalog-of.ts';

const bridge = () =>
  article('2019-01-02', 'bridge', {
    file: 'news/_posts/2019-01-02-Bridge_Opens.md',
    translationKey: 'news/_posts/2019-01-02-Bridge_Opens',
    categories: ['Transport', 'Water'],
  }) as Parameters<typeof earlierPaths>[0];

test.each([
  ['/:categories/:year/:month/:day/:title.html', '/news/transport/water/2019/01/02/Bridge_Opens.html'],
  ['/:year/:i_month/:i_day/:slug/', '/2019/1/2/bridge/'],
  ['/:short_year/:month/:title.html', '/19/01/Bridge_Opens.html'],
])('%s', (pattern, path) => {
  expect(earlierPaths(bridge(), { permalinks: { earlier: [pattern] } })).toEqual([path]);
});

test('lead on to their articles where nothing else has them', () => {
  const permalinks = { earlier: ['/:year/:month/:day/:title.html', '/about/:slug/'] };
  const other = article('2019-01-02', 'quay', { aliases: [{ path: '/about/bridge/', line: 1 }] });
  const { catalog, problems } = catalogOf([bridge(), other], { permalinks });
  expect(catalog.aliases.get('/2019/01/02/Bridge_Opens.html')).toBe('/2019/01/02/bridge/');
  expect(catalog.aliases.get('/about/bridge/')).toBe('/2019/01/02/quay/');
  expect(problems).toEqual([]);
});

test('are settings of site.yaml, as are replacements', () => {
  const read = (text: string) => {
    const { site, problems } = parseSite('site.yaml', text);
    return { permalinks: site.permalinks, replace: site.replace, problems: problems.map(({ field }) => field) };
  };
  expect(read('permalinks: { earlier: "/:year/:title.html" }\nreplace: { "=CODE=": "" , a: b }\n')).toEqual({
    permalinks: { earlier: ['/:year/:title.html'] },
    replace: [
      { find: '=CODE=', with: '' },
      { find: 'a', with: 'b' },
    ],
    problems: [],
  });
  expect(read('permalinks: { earlier: "/:nothing/" }\nreplace: [a]\n').problems).toEqual([
    'permalinks.earlier',
    'replace',
  ]);
});
