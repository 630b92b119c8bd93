import type { Site } from '../../site/site.ts';
import type { ImageView } from '../../views/frame.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import { xml } from '../xml.ts';

/** An article's whole content for a feed: the lead picture, as JPEG if there is one, and the text. */
export function feedContent(site: Site, body: RenderedBody, address: string): string {
  return (body.image ? figureOf(site, body.image) : '') + textForFeed(body, address);
}

/** A text without what only browsers need, with absolute addresses, because readers show it outside its page. */
function textForFeed({ html, addresses = [], cuts = [] }: RenderedBody, page: string): string {
  const { origin } = new URL(page);
  let text = '';
  let next = 0;
  for (let i = 0; i <= cuts.length; i += 2) {
    let from = i === 0 ? 0 : cuts[i - 1]!;
    const to = cuts[i] ?? html.length;
    for (; next < addresses.length && addresses[next]! < to; next++) {
      const at = addresses[next]!;
      if (at < from) continue;
      text += html.slice(from, at) + (html[at] === '/' ? origin : page);
      from = at;
    }
    text += html.slice(from, to);
  }
  return text;
}

/** A sound of an article, by its absolute address. */
export function feedSounds({ sounds = [] }: Partial<RenderedBody>, page: string): { url: string; type: string }[] {
  return sounds.map(({ src, type }) => ({ url: new URL(src, page).href, type }));
}

/** The address of a lead picture for programs that may not support WebP, such as mail programs. */
export function feedPicture(site: Site, image: ImageView): { url: string; width?: number; height?: number } {
  const { src, width, height } = image.jpeg ?? image;
  return {
    url: new URL(src, site.url).href,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function figureOf(site: Site, image: ImageView): string {
  const { url, width, height } = feedPicture(site, image);
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  const words = [image.caption, image.credit].filter((text) => text !== undefined && text !== '').join(' ');
  const caption = words === '' ? '' : `<figcaption>${xml(words)}</figcaption>`;
  return `<figure><img src="${xml(url)}" alt="${xml(image.alt)}"${size}>${caption}</figure>`;
}
