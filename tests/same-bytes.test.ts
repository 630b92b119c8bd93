import { expect, test } from 'vitest';
import { BUILDERS, printedIn } from './support/in-time-zones.ts';

test('articles, views, feeds and sitemaps are the same bytes whatever the zone and language of the building machine', () => {
  const code = `
    const [{ parseArticle }, { makeCatalog }, { SITE_DEFAULTS }, views, { frontView }, { volumeView }, { directoryView }, { textFiles }, { entryDigests }] =
      await Promise.all(['article/parse-article.ts', 'catalog/catalog.ts', 'site/site.ts', 'views/article.ts', 'views/front.ts',
        'views/volume.ts', 'views/directory.ts', 'feeds/text-files.ts', 'catalog/entry-digests.ts'].map((file) => import(src + file)));
    const site = { ...SITE_DEFAULTS, url: 'https://archive.example', timeZone: 'Europe/Zurich' };
    const texts = ['date: 2020-11-10', 'date: 2020-11-10 23:30', 'date: 2020-03-29T02:30', 'date: 2020-11-10T23:30-05:00', 'date: 1 January 2020\\nlang: fa'];
    const articles = texts.map((keys, i) => parseArticle(
      { file: 'a' + i + '.md', digest: String(i), text: '---\\ntitle: Zürich ' + i + '\\ntags: [Äpfel, Zebra, apfel]\\n' + keys + '\\n---\\nText.' },
      { ...site, asOf: Date.UTC(2026, 0, 1), fileLanguages: { folders: new Set(), endings: new Set() } }).article);
    const { catalog } = makeCatalog(site, articles);
    const body = { html: '<p>Text.</p>', opening: 'Text.', words: 1 };
    for (const entry of catalog.entries) console.log(entry.path, JSON.stringify(views.articleView(catalog, entry, body)));
    console.log(JSON.stringify([frontView(catalog), volumeView(catalog, '2020'), directoryView(catalog, 'tags')]));
    for (const file of textFiles(catalog, entryDigests(catalog, String))) console.log(file.path, await file.text(() => body));`;
  const [first, ...others] = BUILDERS.map((zone) => printedIn(zone, code));
  expect(first).toContain('/2020/11/11/a3/');
  for (const other of others) expect(other).toBe(first);
});
