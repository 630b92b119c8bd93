import type { Citation } from './citation.ts';
import { citationKey } from './citation.ts';

/** A list of one item: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export function cslJson(citation: Citation): string {
  const { title, authors, site, publisher, day, address, lang } = citation;
  const item = {
    id: citationKey(citation),
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    'container-title': site,
    ...(publisher ? { publisher } : {}),
    issued: { 'date-parts': [day.split('-').map(Number)] },
    URL: address,
    language: lang,
  };
  return `${JSON.stringify([item])}\n`;
}
