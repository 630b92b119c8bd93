import { element } from './element.ts';
import type { Found } from './engine-messages.ts';
import { excerptOf } from './excerpt.ts';
import type { Piece } from './excerpt.ts';

/** Parts of an article that are named, by their headings. */
const PARTS = 3;

/** A found article as an item of the list: the same parts as `Listing.astro` prints. */
export function resultItem(found: Found, query: string, pageLanguage: string): HTMLLIElement {
  const { url, meta, sub_results: parts = [] } = found;
  const excerpt = excerptOf(found, query);
  const place = element('p', 'listing-place');
  if (meta.dateText) place.append(timeElement(meta.dateText, meta.date));
  if (meta.section) place.append(element('span', 'listing-section', meta.section));

  const link = element('a', '', meta.title ?? url);
  link.href = withMarks(url, excerpt);
  const headline = element('p', 'listing-headline');
  headline.append(link);
  const quoted = element('p', 'listing-standfirst');
  quoted.append(...excerpt.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text)));

  const text = element('div', 'listing-text');
  if (meta.lang && meta.lang !== pageLanguage) text.lang = meta.lang;
  if (meta.dir) text.dir = meta.dir;
  text.append(headline, quoted);
  const inside = parts.filter((part) => part.url !== url && part.url.includes('#')).slice(0, PARTS);
  if (inside.length > 0) {
    const list = element('ul', 'result-parts');
    list.append(
      ...inside.map((part) => {
        const to = element('a', '', part.title);
        to.href = part.url;
        const item = element('li', '');
        item.append(to);
        return item;
      }),
    );
    text.append(list);
  }

  const item = element('li', 'listing-item');
  item.append(place, text);
  return item;
}

/** Words of an article that its link has the browser mark. */
const MARKS = 6;

/**
 * The address with a text fragment, by which the browser marks the words that were found and scrolls to the first, until
 * the reader clicks. https://wicg.github.io/scroll-to-text-fragment/
 */
function withMarks(url: string, excerpt: Piece[]): string {
  // The mark covers the signs around a word too.
  const marked = excerpt.filter(({ isMarked }) => isMarked);
  const found = marked.map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''));
  const words = [...new Set(found.filter((word) => word !== ''))].slice(0, MARKS);
  if (words.length === 0) return url;
  // In a directive a hyphen, a comma and an ampersand have a meaning.
  const directives = words.map((word) => `text=${encodeURIComponent(word).replaceAll('-', '%2D')}`);
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

function timeElement(text: string, day: string | undefined): HTMLTimeElement {
  const time = element('time', '', text);
  if (day) time.dateTime = day;
  return time;
}
