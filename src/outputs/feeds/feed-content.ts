import type { Site } from '../../site/site.ts';
import type { ImageView } from '../../views/frame.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import { xml } from '../xml.ts';
import { absoluteAddresses } from './absolute-addresses.ts';

/** An article's whole content for a feed: the lead picture, as JPEG if there is one, and the text. */
export function feedContent(site: Site, { html, image }: RenderedBody, address: string): string {
  return (image ? figureOf(site, image) : '') + absoluteAddresses(withoutAvif(html), address);
}

/** Mail programs that show pictures show WebP at most. */
function withoutAvif(html: string): string {
  return html.replace(/<picture><source type="image\/avif"[^>]*>|<\/picture>/g, '');
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
