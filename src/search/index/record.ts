import type { Entry } from '../../catalog/entry.ts';
import type { ImageView } from '../../views/frame.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import { FORMS_BEGIN, missingForms } from '../text/fold.ts';
import { partWords } from '../text/joined-words.ts';
import { pictureInWords, withEnds, withoutOurs } from '../text/text-ends.ts';
import { sectionValue } from './facets.ts';
import { synonymsIn } from './synonyms.ts';

/**
 * The index data of an article besides its words. These names occur in the index and in the search code of the browser.
 */
export const FILTERS = ['year', 'month', 'day', 'section', 'tag', 'author', 'language', 'image'] as const;

/** The link of a heading to itself. With a link at its end Pagefind would not end the heading like a sentence. */
const HEADING_ANCHOR = / ?<a href="[^"]*" class="heading-anchor"(?:"[^"]*"|[^">])*>#<\/a>/g;

/** Further ids of a heading. Pagefind would mark a place of the text for each. */
const HEADING_ALIAS = /<span id="[^"]*"><\/span>/g;

/**
 * An article in the form that Pagefind indexes: only its text, not the page around it, so that pages can change without
 * a new index. Date, section, language and lead image are filters, not Pagefind metadata, because Pagefind searches
 * metadata like the text: "May" would find all articles of May. Pagefind takes an article's first picture as metadata,
 * so a record holds only the descriptions of pictures. `synonyms` come from site.yaml.
 */
export function searchRecord(
  { article, sections, tags, authors, further }: Entry,
  body: RenderedBody,
  synonyms: readonly string[][] = [],
): string {
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
    `<i data-pagefind-meta="title[content]" content="${attribute(article.title)}"></i>`,
    ...filters.map(([name, value]) => `<i data-pagefind-filter="${name}[content]" content="${attribute(value)}"></i>`),
    `<i data-pagefind-sort="date[content]" content="${day}"></i>`,
  ];
  const standfirst = article.standfirst ? `<p>${attribute(withoutOurs(article.standfirst))}</p>` : '';
  const text =
    standfirst +
    picturesInWords(withEnds(body.html.replace(HEADING_ANCHOR, '').replace(HEADING_ALIAS, ''))) +
    leadImage(body.image);
  const forms = folded(`${article.title} ${text.replace(/<[^>]*>/g, ' ')}`, article.lang, synonyms);
  return `<!doctype html><html lang="${attribute(article.lang)}"><head><title>${attribute(article.title)}</title></head><body data-pagefind-body>${metadata.join('')}<h1>${partWords(attribute(withoutOurs(article.title)))}</h1>${partWords(text)}${forms}</body></html>`;
}

/** Printed HTML with each picture replaced by its alternative text. */
function picturesInWords(html: string): string {
  return html.replace(/<img\b(?:"[^"]*"|[^">])*>/g, (img) => {
    const alt = /\salt="([^"]*)"/.exec(img)?.[1];
    return alt ? ` ${pictureInWords(alt.replaceAll('<', '&lt;'))} ` : ' ';
  });
}

/**
 * The words of the lead image, which is above the text on the page. They come last, so that excerpts begin with the
 * text.
 */
function leadImage(image: ImageView | undefined): string {
  const { alt = '', caption, credit } = image ?? {};
  const metadata = [pictureInWords(alt), withoutOurs(caption), withoutOurs(credit)].filter(Boolean);
  return metadata.length > 0 ? `<p>${metadata.map(attribute).join(' ')}</p>` : '';
}

/** A picture's smallest variant: its address, width and height. */
function smallest({ src, variants, width, height }: ImageView): string {
  const { path, width: narrow } = variants?.[0] ?? { path: src, width };
  if (!narrow || !width || !height) return path;
  return `${path} ${narrow} ${Math.max(1, Math.round((height * narrow) / width))}`;
}

/** The folded forms and synonyms of a text's words, after the text: search finds them, but never shows them. */
function folded(text: string, lang: string, synonyms: readonly string[][]): string {
  const added = synonymsIn(text, synonyms).map((words) => attribute(withoutOurs(words)));
  const forms = [missingForms([text, ...added].join(' '), lang), ...added].filter(Boolean).join(' . ');
  return forms && `<p>${FORMS_BEGIN} ${forms}</p>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
