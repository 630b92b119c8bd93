import { expect, test } from 'vitest';
import { BUILDERS, printedIn } from './support/in-time-zones.ts';

test('articles, views, feeds and sitemaps are the same bytes whatever the zone and language of the building machine', () => {
  const code = `
    const [{ parseArticle }, { makeCatalog }, { SITE_DEFAULTS }, { addressesOf, EditionOutputs }, { OUTPUT_KINDS }] =
      await Promise.all(['article/parse-article.ts', 'catalog/make-catalog.ts', 'site/site.ts', 'outputs/edition-outputs.ts',
        'outputs/table.ts'].map((file) => import(src + file)));
    const site = { ...SITE_DEFAULTS, url: 'https://archive.example', timeZone: 'Europe/Zurich' };
    const texts = ['date: 2020-11-10', 'date: 2020-11-10 23:30', 'date: 2020-03-29T02:30', 'date: 2020-11-10T23:30-05:00', 'date: 1 January 2020\\nlang: fa'];
    const articles = texts.map((keys, i) => parseArticle(
      { file: 'a' + i + '.md', digest: String(i), text: '---\\ntitle: Zürich ' + i + '\\ntags: [Äpfel, Zebra, apfel]\\n' + keys + '\\n---\\nText.' },
      { ...site, asOf: Date.UTC(2026, 0, 1), fileLanguages: { folders: new Set(), endings: new Set() } }).article);
    const { catalog } = makeCatalog(site, articles, addressesOf(site, OUTPUT_KINDS));
    const body = { html: '<p>Text.</p>', searchText: ['<p>', 'Text.', '</p>'], opening: 'Text.', words: 1 };
    const outputs = new EditionOutputs(catalog, OUTPUT_KINDS);
    for (const [path, output] of outputs.byPath()) {
      if (output.kind.make.by === 'copy') continue;
      const isPage = output.kind.make.by === 'page';
      console.log(path, isPage ? JSON.stringify(outputs.viewOf(output, body)) : await outputs.contentOf(output, () => body));
    }`;
  const [first, ...others] = BUILDERS.map((zone) => printedIn(zone, code));
  expect(first).toContain('/2020/11/11/a3/');
  for (const other of others) expect(other).toBe(first);
});
