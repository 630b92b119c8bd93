import { describe, expect, test } from 'vitest';
import { activeMarkup } from '../support/active-markup.ts';
import { render } from '../support/render.ts';

describe('embeds', () => {
  test.each([
    ['<iframe src="https://v.example/1" title="The film"></iframe>', '<a href="https://v.example/1">The film</a>'],
    ['<iframe src="//v.example/1" aria-label="The film"></iframe>', '<a href="https://v.example/1">The film</a>'],
    [
      '<iframe data-src="https://v.example/1" src=""></iframe>',
      '<a href="https://v.example/1">https://v.example/1</a>',
    ],
    ['<object data="https://v.example/1"></object>', '<a href="https://v.example/1">https://v.example/1</a>'],
    [
      '<video src="https://v.example/1.mp4" title="The film"></video>',
      '<a href="https://v.example/1.mp4">The film</a>',
    ],
    [
      '<video><source src="https://v.example/1.mp4"></video>',
      '<a href="https://v.example/1.mp4">https://v.example/1.mp4</a>',
    ],
    [
      '<div class="post" data-href="https://p.example/1"></div>',
      '<a href="https://p.example/1">https://p.example/1</a>',
    ],
    [
      '<video src="https://v.example/1.mp4" poster="photo.jpg" title="The film"></video>',
      '<a href="https://v.example/1.mp4"><img src="/media/photo.webp" alt="" width="960" height="640" loading="lazy" decoding="async">The film</a>',
    ],
  ])('%s becomes a link', async (markup, link) => {
    const { html, problems } = await render(`${markup}\n`);
    expect(html).toContain(link);
    expect(html).not.toMatch(/<(iframe|object|video|script|source)/);
    if (!markup.startsWith('<div')) expect(problems.length).toBeGreaterThan(0);
  });

  test('a poster from elsewhere is not loaded, one of the archive is', async () => {
    const film = (poster: string) => `<video src="clip.mp4" poster="${poster}"></video>\n`;
    expect((await render(film('https://images.example/a.png'))).html).not.toContain('poster');
    expect((await render(film('photo.jpg'))).html).toContain('poster="/media/photo.webp"');
  });

  test('a post with its own link has no second one, and its script goes', async () => {
    const { html } = await render(
      '<blockquote class="post" data-href="https://p.example/1"><p>Words</p><a href="https://p.example/1">here</a></blockquote>\n<script async src="https://p.example/w.js"></script>\n',
    );
    expect(html.match(/href=/g)).toHaveLength(1);
    expect(activeMarkup(html)).toEqual([]);
  });

  test('what a film without players would show stays', async () => {
    const { html } = await render(
      '<video src="https://v.example/1.mp4">No player? <a href="https://v.example/1">Here</a></video>\n',
    );
    expect(html).toContain('No player? <a href="https://v.example/1">Here</a>');
  });
});
