import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import { surroundingsOf } from '../../src/rendering/body-surroundings.ts';
import { renderArticle } from '../../src/rendering/render-article.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { printedBody } from '../support/printed-body.ts';

/** An article as it is rendered under some settings. */
async function rendered(settings: string, head = 'title: Summit', files: Record<string, string | Buffer> = {}) {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const folders = { content, publicFolder: join(folder, 'public'), media: join(folder, 'media') };
  mkdirSync(content);
  writeFileSync(join(content, 'site.yaml'), `url: https://archive.example/news/\n${settings}\n`);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(content, name), bytes);
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

test('letters that no font has are a problem of the article, and Backfile’s fonts replace a font that is none', async () => {
  const ja = await rendered('shareImages: all', 'title: 会談');
  expect([ja.body.share, ja.problems.map(({ code }) => code)]).toEqual([undefined, ['share-picture']]);
  const font = await rendered('shareImages: all\nshareFonts: [look/gone.ttf]');
  expect([font.body.share !== undefined, font.problems]).toEqual([true, []]);
});

test('a font that changes draws the picture again, and an SVG logo with text is not drawn', async () => {
  const logo = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/>${inside}</svg>`;
  const svgOf = async (inside: string) =>
    (await rendered('shareImages: all\nlook: { logo: logo.svg }', 'title: Summit', { 'logo.svg': logo(inside) })).body;
  const [plain, drawn, worded] = [await rendered('shareImages: all'), await svgOf(''), await svgOf('<text>A</text>')];
  expect(drawn.share!.src).not.toBe(plain.body.share!.src);
  expect(worded.share!.src).toBe(plain.body.share!.src);
  const woff = readFileSync(
    createRequire(import.meta.url).resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'),
  );
  const own = await rendered('shareImages: all\nshareFonts: [own.woff]', 'title: Summit', { 'own.woff': woff });
  expect(own.asked).toContainEqual(['picture', 'own.woff']);
  expect(own.body.share!.src).not.toBe(plain.body.share!.src);
});

test('links to an article show the picture that was drawn, else the lead picture as JPEG', () => {
  const { catalog } = catalogOf([article('2020-11-10', 'a', { title: 'Summit' })]);
  const body = printedBody('');
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
