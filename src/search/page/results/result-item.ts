import { directionOf } from '../../../site/languages.ts';
import { joinWords } from '../../text/joined-words.ts';
import { element } from '../controls/element.ts';
import type { FoundArticle } from '../engine/engine-messages.ts';
import { excerptOf } from './excerpt.ts';
import { withQuotes } from './text-fragment.ts';

/** The most parts of an article that are listed, by their headings. */
const PARTS = 3;

/** What a result needs to know about the page. */
export interface ResultContext {
  /** The terms of the query. */
  words: string;
  lang: string;
  /** A day in the format of the page. */
  dayText: (day: string) => string;
  sectionName: (value: string) => string;
}

/** A found article as a list item, with the same parts as `Listing.astro` prints. */
export function resultItem(
  found: FoundArticle,
  { words, lang: pageLanguage, dayText, sectionName }: ResultContext,
): HTMLLIElement {
  const { url, meta, filters, sub_results: parts = [] } = found;
  const excerpt = excerptOf(found, words);
  const place = element('p', 'listing-place');
  const day = filters.day?.[0];
  if (day) place.append(Object.assign(element('time', '', dayText(day)), { dateTime: day }));
  const sections = (filters.section ?? []).toSorted((a, b) => a.length - b.length).map(sectionName);
  if (sections.length > 0) place.append(element('span', 'listing-section', sections.join(' > ')));

  const link = element('a', '', meta.title ?? url);
  link.href = withQuotes(url, excerpt.found);
  const headline = element('h2', 'listing-headline');
  headline.append(link);
  const quoted = element('p', 'listing-standfirst');
  quoted.append(...excerpt.pieces.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text)));

  const text = element('div', 'listing-text');
  const lang = filters.language?.[0];
  if (lang && lang !== pageLanguage) text.lang = lang;
  if (lang) text.dir = directionOf(lang);
  text.append(headline, quoted);
  const inside = parts.filter((part) => part.url !== url && part.url.includes('#')).slice(0, PARTS);
  if (inside.length > 0) {
    const list = element('ul', 'result-parts');
    list.append(
      ...inside.map((part) => {
        const to = element('a', '', joinWords([part.title])[0]);
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
  const [image] = filters.image ?? [];
  if (image) item.append(pictureOf(image));
  return item;
}

/** The lead image, as `record.ts` wrote it. It has no alternative text, because the headline is beside it. */
function pictureOf(value: string): HTMLImageElement {
  const [address, width, height] = value.split(' ');
  const picture = element('img', 'result-image');
  Object.assign(picture, { alt: '', loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
  if (width && height) Object.assign(picture, { width: Number(width), height: Number(height) });
  picture.src = address!;
  return picture;
}
