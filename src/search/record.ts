import type { Catalog, Entry } from '../catalog/catalog.ts';
import { printDay } from '../dates.ts';
import { directionOf } from '../site/languages.ts';
import type { RenderedBody } from '../views/article.ts';
import { sectionValue } from './facets.ts';
import { FORMS_BEGIN, missingForms } from './fold.ts';

/** What a search can be narrowed to. The names stand in the index and in the reader's search code. */
export const FILTERS = ['year', 'month', 'section', 'tag', 'author', 'language'] as const;

/** An article as Pagefind reads it: its text alone, without the page around it, so that pages can change without a new index. */
export function searchRecord(
  { site }: Catalog,
  { article, sections, tags, authors }: Entry,
  body: RenderedBody,
): string {
  const { day } = article.date;
  const section = sections.map(({ label }) => label).join(' > ');
  const meta = {
    title: article.title,
    date: day,
    dateText: printDay(day, site.language, 'medium'),
    section,
    lang: article.lang,
    dir: directionOf(article.lang),
  };
  const filters: [(typeof FILTERS)[number], string][] = [
    ['year', day.slice(0, 4)],
    ['month', day.slice(0, 7)],
    ...sections.map((section): ['section', string] => ['section', sectionValue(section)]),
    ...tags.map(({ slug }): ['tag', string] => ['tag', slug]),
    ...authors.map(({ slug }): ['author', string] => ['author', slug]),
    ['language', article.lang],
  ];
  return `<!doctype html><html lang="${attribute(article.lang)}"><head><title>${attribute(article.title)}</title></head><body data-pagefind-body>${Object.entries(
    meta,
  )
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<i data-pagefind-meta="${name}[content]" content="${attribute(value)}"></i>`)
    .join(
      '',
    )}${filters.map(([name, value]) => `<i data-pagefind-filter="${name}[content]" content="${attribute(value)}"></i>`).join('')}<i data-pagefind-sort="date[content]" content="${day}"></i><h1>${attribute(article.title)}</h1>${
    article.standfirst ? `<p>${attribute(article.standfirst)}</p>` : ''
  }${body.html}${folded(`${article.title} ${article.standfirst ?? ''} ${body.html.replace(/<[^>]*>/g, ' ')}`)}</body></html>`;
}

/** The folded forms of a text's words, behind it: they are found, and never shown. */
function folded(text: string): string {
  const forms = missingForms(text);
  return forms && `<p>${FORMS_BEGIN} ${forms}</p>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
