import type { Whole } from '../../catalog/whole.ts';
import type { Site } from '../../site/site.ts';
import type { Frame } from '../frame.ts';
import { bibtex } from './bibtex.ts';
import { citationOf, plainCitation } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

/** How an article is cited. */
export interface CiteView {
  text: string;
  /** The citation in formats that reference managers import. */
  forms: { name: string; text: string }[];
}

/** The citation of an article in each form. */
export function citeView(site: Site, { lang, labels }: Frame, whole: Whole): CiteView {
  const citation = citationOf(site, whole);
  return {
    text: plainCitation(labels, citation, whole.article.date.day, { lang, calendar: site.calendar }),
    forms: [
      { name: 'BibTeX', text: bibtex(citation) },
      { name: 'RIS', text: ris(citation) },
      { name: 'CSL-JSON', text: cslJson(citation) },
    ],
  };
}

/** `<meta>` of https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, which reference managers read too. */
export function citationMeta(site: Site, whole: Whole): { name: string; content: string }[] {
  const { title, authors, site: journal, publisher, day, address, lang } = citationOf(site, whole);
  return [
    { name: 'citation_title', content: title },
    ...authors.map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_publication_date', content: day.replaceAll('-', '/') },
    { name: 'citation_journal_title', content: journal },
    ...(publisher ? [{ name: 'citation_publisher', content: publisher }] : []),
    { name: 'citation_language', content: lang },
    { name: 'citation_public_url', content: address },
  ];
}
