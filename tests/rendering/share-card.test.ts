import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import { surroundingsOf } from '../../src/rendering/body-surroundings.ts';
import { renderArticle } from '../../src/rendering/render-article.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** An article as it is rendered under some settings. */
async function rendered(settings: string, head = 'title: Summit') {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const folders = { content, publicFolder: join(folder, 'public'), media: join(folder, 'media') };
  mkdirSync(content);
  writeFileSync(join(content, 'site.yaml'), `url: https://archive.example/news/\n${settings}\n`);
  writeFileSync(join(content, 'a.md'), `---\n${head}\ndate: 2020-11-10\n---\n\nText.\n`);
  const archive = await openArchive({ content, asOf: Date.UTC(2026, 0, 1) });
  const entry = archive.catalog.entries[0]!;
  return renderArticle(entry.article, entry.path, surroundingsOf(archive, folders, []));
}

test('no picture is drawn unless the settings want one', async () => {
  expect((await rendered('')).body.share).toBeUndefined();
});

test('a picture that is drawn lies below the base path, and its page needs it', async () => {
  const { body, media, problems } = await rendered('shareImages: missing');
  expect(body.share).toEqual({
    src: expect.stringMatching(/^\/news\/media\/share-\w+\.png$/),
    width: 1200,
    height: 630,
  });
  expect(media).toEqual([body.share!.src.split('/').at(-1)]);
  expect(problems).toEqual([]);
});

test('what it shows decides its name', async () => {
  const srcOf = async (settings: string, head?: string) => (await rendered(settings, head)).body.share!.src;
  const all = await Promise.all([
    srcOf('shareImages: all'),
    srcOf('shareImages: missing'),
    srcOf('shareImages: all\ntitle: Other'),
    srcOf('shareImages: all\nlook: { accent: "#005a9c" }'),
    srcOf('shareImages: all', 'title: Summit\nsection: World'),
    srcOf('shareImages: all\nsections: [{ slug: world, label: The World }]', 'title: Summit\nsection: world'),
  ]);
  expect(all[1]).toBe(all[0]);
  expect(new Set(all).size).toBe(all.length - 1);
});

test('letters that no font has are a problem, a font that is none is left out, and the article is published', async () => {
  const ja = await rendered('shareImages: all', 'title: 会談');
  expect([ja.body.share, ja.problems.map(({ code }) => code)]).toEqual([undefined, ['share-picture']]);
  const font = await rendered('shareImages: all\nshareFonts: [look/gone.ttf]');
  expect([font.body.share?.width, font.problems]).toEqual([1200, []]);
});

test('links to an article show the picture that was drawn, else the lead picture as JPEG', () => {
  const { catalog } = catalogOf([article('2020-11-10', 'a', { title: 'Summit' })]);
  const body = { html: '', opening: '', words: 0 };
  const share = { src: '/media/share-1.png', width: 1200, height: 630 };
  const image = { src: '/media/a.webp', alt: 'A', jpeg: { src: '/media/a.jpg', width: 600, height: 400 } };
  const shownFor = (rest: object) => viewAt(catalog, '/2020/11/10/a/', { ...body, ...rest }).head.openGraph.image;
  expect(shownFor({ share, image })).toEqual({
    ...share,
    src: undefined,
    url: 'https://archive.example/media/share-1.png',
    alt: 'Summit',
  });
  expect(shownFor({ image })).toMatchObject({ url: 'https://archive.example/media/a.jpg', alt: 'A', width: 600 });
  expect(shownFor({})).toBeUndefined();
});
