import type { Entry } from '../../catalog/entry.ts';
import type { ImageView } from '../../views/frame.ts';
import type { RenderedBody } from '../../views/rendered-body.ts';
import { FORMS_BEGIN, missingForms } from '../text/fold.ts';
import { partWords } from '../text/joined-words.ts';
import { pictureInWords, withEnds, withoutOurs } from '../text/text-ends.ts';
import { sectionValue } from './facets.ts';
import { synonymsIn } from './synonyms.ts';

/** What the index tells of an article beside its words. The names stand in the index and in the reader's search code. */
export const FILTERS = ['year', 'month', 'day', 'section', 'tag', 'author', 'language', 'image'] as const;

/** The page's link to a heading: with a link at its end Pagefind would not end the heading like a sentence. */
const HEADING_ANCHOR = / ?<a href="[^"]*" class="heading-anchor"(?:"[^"]*"|[^">])*>#<\/a>/g;

/** Further ids of a heading: Pagefind would mark a place of the text for each. */
const HEADING_ALIAS = /<span id="[^"]*"><\/span>/g;

/**
 * An article as Pagefind reads it: its text alone, without the page around it, so that pages can change without a new
 * index. Date, section, language and lead image are filters and not Pagefind's metadata: that is searched like the text,
 * and "May" would find all articles of May. Of itself it takes an article's first picture as metadata, which is why
 * pictures are in the record by what is told of them alone. `synonyms` are those of site.yaml.
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
  const told = [
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
  return `<!doctype html><html lang="${attribute(article.lang)}"><head><title>${attribute(article.title)}</title></head><body data-pagefind-body>${told.join('')}<h1>${partWords(attribute(withoutOurs(article.title)))}</h1>${partWords(text)}${forms}</body></html>`;
}

/** Printed HTML with the alternative text of each picture in its place. */
function picturesInWords(html: string): string {
  return html.replace(/<img\b(?:"[^"]*"|[^">])*>/g, (img) => {
    const alt = /\salt="([^"]*)"/.exec(img)?.[1];
    return alt ? ` ${pictureInWords(alt.replaceAll('<', '&lt;'))} ` : ' ';
  });
}

/** What is told of the lead image, which stands above the text, behind it: excerpts begin with the text. */
function leadImage(image: ImageView | undefined): string {
  const { alt = '', caption, credit } = image ?? {};
  const told = [pictureInWords(alt), withoutOurs(caption), withoutOurs(credit)].filter(Boolean);
  return told.length > 0 ? `<p>${told.map(attribute).join(' ')}</p>` : '';
}

/** A picture's smallest variant: its address, width and height. */
function smallest({ src, srcset, width, height }: ImageView): string {
  const [address = src, descriptor = ''] = srcset?.split(', ')[0]?.split(' ') ?? [];
  if (!width || !height) return address;
  const variant = parseInt(descriptor, 10) || width;
  return `${address} ${variant} ${Math.max(1, Math.round((height * variant) / width))}`;
}

/** The folded forms of a text's words and its synonyms, behind it: they are found, and never shown. */
function folded(text: string, lang: string, synonyms: readonly string[][]): string {
  const added = synonymsIn(text, synonyms).map((words) => attribute(withoutOurs(words)));
  const forms = [missingForms([text, ...added].join(' '), lang), ...added].filter(Boolean).join(' . ');
  return forms && `<p>${FORMS_BEGIN} ${forms}</p>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
