import type { Entry } from '../../catalog/entry.ts';
import type { ImageView } from '../../views/frame.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import type { SearchText } from '../text/search-text.ts';
import { joinTexts } from '../text/search-text.ts';
import { pictureInWords, withoutOurs } from '../text/text-ends.ts';
import { escapeText } from './escape-text.ts';
import { sectionValue } from './facets.ts';

/**
 * The index data of an article besides its words. These names occur in the index and in the search code of the browser.
 */
export const FILTERS = ['year', 'month', 'day', 'section', 'tag', 'author', 'language', 'image'] as const;

/** An article in the form in which its index is made. */
export interface SearchRecord {
  lang: string;
  title: string;
  /** Attributes and their values for Pagefind, as HTML. */
  data: string;
  text: SearchText;
}

/**
 * An article in the form that Pagefind indexes: only its text, not the page around it, so that pages can change without
 * a new index. Date, section, language and lead image are filters, not Pagefind metadata, because Pagefind searches
 * metadata like the text: "May" would find all articles of May. Pagefind takes an article's first picture as metadata,
 * so a record holds only the descriptions of pictures.
 */
export function searchRecord({ article, sections, tags, authors, further }: Entry, body: RenderedBody): SearchRecord {
  const { day } = article.date;
  const filters: [string, string][] = [
    ['year', day.slice(0, 4)],
    ['month', day.slice(0, 7)],
    ['day', day],
    ...sections.map((section): [string, string] => ['section', sectionValue(section)]),
    ...tags.map(({ slug }): [string, string] => ['tag', slug]),
    ...authors.map(({ slug }): [string, string] => ['author', slug]),
    ...[...(further ?? [])].flatMap(([kind, groups]) => groups.map(({ slug }): [string, string] => [kind, slug])),
    ['language', article.lang],
    ...(body.image ? [['image', smallest(body.image)] as [string, string]] : []),
  ];
  const metadata = [
    `<i data-pagefind-meta="title[content]" content="${escapeText(article.title)}"></i>`,
    ...filters.map(([name, value]) => `<i data-pagefind-filter="${name}[content]" content="${escapeText(value)}"></i>`),
    `<i data-pagefind-sort="date[content]" content="${day}"></i>`,
  ];
  const text = joinTexts([
    inElement('h1', withoutOurs(article.title)),
    inElement('p', withoutOurs(article.standfirst)),
    body.searchText,
    inElement('p', wordsOfImage(body.image)),
  ]);
  return { lang: article.lang, title: article.title, data: metadata.join(''), text };
}

function inElement(tagName: string, words: string): SearchText {
  return words === '' ? [] : [`<${tagName}>`, words, `</${tagName}>`];
}

/**
 * The words of the lead image, which is above the text on the page. They come last, so that excerpts begin with the
 * text.
 */
function wordsOfImage(image: ImageView | undefined): string {
  const { alt = '', caption, credit } = image ?? {};
  return [pictureInWords(alt), withoutOurs(caption), withoutOurs(credit)].filter(Boolean).join(' ');
}

/** A picture's smallest variant: its address, width and height. */
function smallest({ src, variants, width, height }: ImageView): string {
  const { path, width: narrow } = variants?.[0] ?? { path: src, width };
  if (!narrow || !width || !height) return path;
  return `${path} ${narrow} ${Math.max(1, Math.round((height * narrow) / width))}`;
}
