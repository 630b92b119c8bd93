import { describe, expect, test } from 'vitest';
import { splitCredit } from '../../src/body/additions/figures.ts';
import { feedContent } from '../../src/outputs/feeds/feed-content.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';
import { activeMarkup, elementsIn } from '../support/active-markup.ts';
import { render, tight } from '../support/render.ts';

describe('pictures', () => {
  test('alone in a paragraph become figures, with caption and credit from the title', async () => {
    const { html, problems } = await render('![A square](photo.jpg "The square. Credit: Jane Doe")');
    expect(tight(html)).toMatch(
      /^<figure><a href="\/media\/photo.webp" class="open-large"><img src="\/media\/photo.webp" alt="A square" [^>]*><\/a><figcaption>The square. <span class="credit">Jane Doe<\/span><\/figcaption><\/figure>$/,
    );
    expect(problems).toEqual([]);
  });

  test('name the maker that their file names, where the article says nothing of them', async () => {
    const of = async (text: string) =>
      tight(
        (
          await render(
            text,
            {},
            { picture: async () => ({ src: '/media/a.webp', rights: { creator: 'Jane <b>', copyright: '© A' } }) },
          )
        ).html,
      );
    expect(await of('![A](photo.jpg)')).toContain(
      '<figcaption><span class="credit">Jane &#x3C;b></span></figcaption></figure>',
    );
    expect(await of('![A](photo.jpg "Sunset")')).toContain('<figcaption>Sunset</figcaption>');
    expect(await of('Words ![A](photo.jpg) around')).not.toContain('Jane');
  });

  test('offer AVIF before WebP, inside the link, and link to the original in the caption', async () => {
    const made = {
      src: '/media/p-960.webp',
      variants: [480, 960].map((width) => ({ path: `/media/p-${width}.webp`, width })),
      formats: [
        { type: 'image/avif', variants: [480, 960].map((width) => ({ path: `/media/p-${width}.avif`, width })) },
      ],
      width: 960,
      height: 640,
    };
    const picture = async () => ({ ...made, original: '/media/p-original.tif' });
    const site = { url: 'https://archive.example', base: '/news/', imageHosts: [], language: 'en' };
    const body = await render('![A](photo.jpg "Sunset")\n\nOne ![B](photo.jpg).', {}, { picture, site });
    const { html } = body;
    expect(tight(html)).toMatch(
      /<a href="\/news\/media\/p-960.webp" class="open-large"><picture><source type="image\/avif" srcset="\/news\/media\/p-480.avif 480w, \/news\/media\/p-960.avif 960w" sizes="[^"]+"><img src="\/news\/media\/p-960.webp" [^>]*><\/picture><\/a><figcaption>Sunset <a href="\/news\/media\/p-original.tif" download class="original">Original file<\/a><\/figcaption>/,
    );
    expect(html.match(/class="original"/g)).toHaveLength(1);
    const inFeed = feedContent({ ...SITE_DEFAULTS, ...site }, body, 'https://archive.example/a/');
    expect(inFeed).not.toMatch(/<picture|<source|avif/);
    expect(inFeed).toContain('srcset="https://archive.example/news/media/p-480.webp 480w,');
    expect(inFeed.replaceAll('https://archive.example', '')).toBe(html.replace(/<\/?picture>|<source[^>]*>/g, ''));
  });

  test('have a size and load late', async () => {
    const [image] = elementsIn((await render('![A](photo.jpg)')).html).filter(({ tagName }) => tagName === 'img');
    expect(image?.properties).toMatchObject({ width: 960, height: 640, loading: 'lazy', decoding: 'async' });
  });

  test('inside a line stay there', async () => {
    expect(tight((await render('one ![A](photo.jpg) two')).html)).toMatch(/^<p>one <img [^>]*> two<\/p>$/);
  });

  test('have variants below the base path', async () => {
    const variants = [480, 960].map((width) => ({ path: `/media/p-${width}.webp`, width }));
    const picture = async () => ({ src: '/media/p-960.webp', variants });
    const site = { url: 'https://archive.example', base: '/news/', imageHosts: [], language: 'en' };
    const { html } = await render('![A](photo.jpg)', {}, { picture, site });
    expect(html).toContain('srcset="/news/media/p-480.webp 480w, /news/media/p-960.webp 960w"');
    expect(html).toContain('src="/news/media/p-960.webp"');
  });

  test('of a listed host are loaded from there, without telling it who reads', async () => {
    const { html, problems } = await render('![A](https://images.example/a.png)');
    expect(html).toContain('src="https://images.example/a.png"');
    expect(html).toContain('referrerpolicy="no-referrer"');
    expect(problems).toEqual([]);
  });

  test('of a listed host are loaded by https, which is all that the policy of a page lets in', async () => {
    const { html } = await render('![A](http://images.example/a.png)');
    expect(html).toContain('src="https://images.example/a.png"');
  });

  test.each([
    ['https://else.example/a.png', 'image-elsewhere', 'href="https://else.example/a.png"'],
    ['gone.png', 'image-missing', 'data-note="Picture not in this archive">A<'],
    ['broken.jpg', 'image-unreadable', 'data-note="Picture not in this archive">A<'],
    ['../../../etc/a.png', 'link-outside', 'data-note="Picture not in this archive">A<'],
    ['/about/', 'image-missing', 'data-note="Picture not in this archive">A<'],
  ])('at %s are told (%s) and replaced by words', async (address, code, words) => {
    const { html, problems } = await render(`![A](${address})`);
    expect(problems.map((p) => p.code)).toEqual([code]);
    expect(html).toContain(words);
    expect(elementsIn(html).some(({ tagName }) => tagName === 'img')).toBe(false);
  });

  test('that are shown otherwise than they lie there are told, and shown', async () => {
    const picture = async () => ({
      src: '/media/a.webp',
      lost: 'a filter',
      misnamed: { found: 'a PNG picture named .jpg', ending: '.png' },
    });
    const { html, problems } = await render('![A](photo.jpg)', {}, { picture });
    expect(problems.map((p) => `${p.line} ${p.code} ${p.found}`).sort()).toEqual([
      '1 image-misnamed "photo.jpg": a PNG picture named .jpg',
      '1 image-simplified "photo.jpg": a filter',
    ]);
    expect(html).toContain('<img src="/media/a.webp"');
  });

  test('elsewhere inside a link leave words, since links do not nest', async () => {
    const { html } = await render('[![A](https://else.example/a.png)](/about/)');
    expect(tight(html)).toBe('<p><a href="/about/">A (else.example)</a></p>');
  });
});

describe('sounds and films', () => {
  test('of the archive play, with controls, and never by themselves', async () => {
    const { html, problems } = await render('<video src="clip.mp4" autoplay loop onplay="x()"></video>\n');
    const [video] = elementsIn(html).filter(({ tagName }) => tagName === 'video');
    expect(video?.properties).toEqual({ src: '/media/clip.mp4', controls: true });
    expect(problems.map((p) => p.found)).toEqual(['onPlay on <video>']);
  });

  test.each([
    ['[A](paper.pdf)', 'document-unreadable', 'A'],
    ['<video src="clip.mp4"></video>', 'document-unreadable', 'clip.mp4'],
    ['[A](../../../etc/paper.pdf)', 'link-outside', 'A'],
    ['<video src="../../../clip.mp4"></video>', 'link-outside', '../../../clip.mp4'],
  ])('%s that cannot be had is told (%s), and its words stay', async (markdown, code, words) => {
    const attachment = async () => ({ reason: 'permission denied' });
    const { html, problems } = await render(`${markdown}\n`, {}, { attachment });
    expect(problems.map((p) => [p.line, p.code])).toEqual([[1, code]]);
    expect(html).toContain(`<a>${words}</a>`);
  });

  test('elsewhere become a link', async () => {
    const { html, problems } = await render('<audio src="https://else.example/a.mp3"></audio>\n');
    expect(html).toContain('<a href="https://else.example/a.mp3">');
    expect(problems.map((p) => p.code)).toEqual(['image-elsewhere']);
  });

  test('embedded become a link with the title of the frame', async () => {
    const { html, problems } = await render('<iframe src="//video.example/1" title="The film"></iframe>\n');
    expect([tight(html), activeMarkup(html)]).toEqual(['<p><a href="https://video.example/1">The film</a></p>', []]);
    expect(problems.map((p) => p.code)).toEqual(['html-removed']);
  });
});

test.each([
  ['A square. Credit: Jane', 'A square.', 'Jane'],
  ['Photo: Jane', '', 'Jane'],
  ['Just words', 'Just words', null],
  ['', '', null],
])('the title %j is the caption %j and the credit %j', (title, caption, credit) => {
  expect(splitCredit(title)).toEqual({ caption, credit });
});

test.each([
  ['<video src="clip.mp4" width="640" height="1000000000"></video>', undefined],
  ['<video src="clip.mp4" width="1e300" height="1"></video>', undefined],
  ['<video src="clip.mp4" width="640" height="360"></video>', '640 360'],
  ['<img src="photo.jpg" width="1000" height="1000000000">', undefined],
  ['<img src="photo.jpg" width="1000" height="16383">', '1000 16383'],
])('sizes that no picture has are left out where the file tells none: %s', async (markdown, sizes) => {
  const { html } = await render(`${markdown}\n`, {}, { picture: async () => ({ src: '/media/nodim.svg' }) });
  const { width, height } = elementsIn(html).find(({ tagName }) => /^(img|video)$/.test(tagName))!.properties;
  expect(width === undefined && height === undefined ? undefined : `${width} ${height}`).toBe(sizes);
});
