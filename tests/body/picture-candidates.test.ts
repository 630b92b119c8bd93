import { describe, expect, test } from 'vitest';
import { elementsIn } from '../support/active-markup.ts';
import { render } from '../support/render.ts';

async function shown(html: string) {
  const asked: string[] = [];
  const rendered = await render(
    html,
    {},
    {
      hasFile: (file) => /(photo|large|small)\.jpg$/.test(file),
      picture: async (file) => {
        asked.push(file);
        return { src: `/media/${file.split('/').at(-1)}` };
      },
    },
  );
  const images = elementsIn(rendered.html).filter(({ tagName }) => tagName === 'img');
  const codes = rendered.problems.map(({ code }) => code);
  return { html: rendered.html, sources: images.map(({ properties }) => properties['src']), asked, codes };
}

describe('of the addresses of a picture', () => {
  test.each([
    ['the one in src comes first', '<img src="photo.jpg" srcset="large.jpg 2x" alt="A">', '/media/photo.jpg'],
    [
      'the largest in srcset serves where src is missing',
      '<img srcset="small.jpg 480w, large.jpg 960w">',
      '/media/large.jpg',
    ],
    [
      'those in srcset serve where src leads nowhere',
      '<img src="gone.jpg" srcset="small.jpg, gone.jpg 2x">',
      '/media/small.jpg',
    ],
    [
      'those of sources serve',
      '<picture><source srcset="gone.webp"><source srcset="large.jpg"><img alt="A"></picture>',
      '/media/large.jpg',
    ],
    ['an address with commas is one', '<img srcset="w_100,h_50/gone.jpg 1x, photo.jpg 2x">', '/media/photo.jpg'],
  ])('%s', async (_, html, src) => {
    const { sources, codes } = await shown(html);
    expect([sources, codes]).toEqual([[src], []]);
  });

  test('none of the writer’s variants is printed, nor what holds them', async () => {
    const { html } = await shown(
      '<picture><source srcset="https://a.example/x.jpg 2x"><img src="photo.jpg"></picture>',
    );
    expect(html).not.toMatch(/srcset|picture|source|a\.example/);
  });

  test('a picture that is nowhere is one problem, at the first address', async () => {
    const { codes, sources } = await shown('<picture><source srcset="gone.webp"><img src="no.jpg" alt="A"></picture>');
    expect([codes, sources]).toEqual([['image-missing'], []]);
  });

  test('few are tried', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `https://a.example/${i}.jpg ${i + 1}w`).join(', ');
    const { asked, codes } = await shown(`<img srcset="${many}">`);
    expect([asked, codes]).toEqual([[], ['image-elsewhere']]);
  });
});

test('a picture of a writer that stands alone becomes a figure', async () => {
  const { html } = await shown(
    '<p><picture><source srcset="large.jpg 2x"><img src="photo.jpg" title="The quay."></picture></p>',
  );
  expect(html).toContain('<figcaption>');
});
