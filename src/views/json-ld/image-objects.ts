import type { Site } from '../../site/site.ts';
import type { ImageView } from '../frame.ts';

/** A picture as https://schema.org/ImageObject: the largest variant with all its metadata, then the others. */
export function imageObjects(site: Site, image: ImageView): object[] {
  const { src, width, height, alt, caption, credit, rights = {} } = image;
  const address = (path: string) => new URL(path, site.url).href;
  const largest = {
    '@type': 'ImageObject',
    url: address(src),
    ...(width && height ? { width, height } : {}),
    ...(caption || alt ? { caption: caption || alt } : {}),
    ...(credit ? { creditText: credit } : {}),
    ...(rights.creator ? { creator: { '@type': 'Person', name: rights.creator } } : {}),
    ...(rights.copyright ? { copyrightNotice: rights.copyright } : {}),
    ...(rights.license && /^https?:/.test(rights.license) ? { license: rights.license } : {}),
    ...(rights.sourceType ? { digitalSourceType: rights.sourceType } : {}),
  };
  const others = (image.variants ?? []).toReversed().filter(({ path }) => path !== src);
  return [
    largest,
    ...others.map((other) => ({
      '@type': 'ImageObject',
      url: address(other.path),
      ...(width && height ? { width: other.width, height: Math.round((height * other.width) / width) } : {}),
    })),
    ...(image.jpeg
      ? [{ '@type': 'ImageObject', url: address(image.jpeg.src), width: image.jpeg.width, height: image.jpeg.height }]
      : []),
  ];
}
