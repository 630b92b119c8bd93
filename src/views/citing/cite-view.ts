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
  /** The citation for programs that keep references; `href` holds the whole file. */
  files: { text: string; href: string; download: string }[];
}

/** The citation of an article in each form. */
export function citeView(site: Site, { lang, labels }: Frame, whole: Whole): CiteView {
  const citation = citationOf(site, whole);
  const file = (text: string, type: string, content: string, ending: string) => ({
    text,
    href: `data:${type};charset=utf-8,${encodeURIComponent(content)}`,
    download: `${citation.key}.${ending}`,
  });
  return {
    text: plainCitation(labels, citation, whole.article.date.day, { lang, calendar: site.calendar }),
    files: [
      file('BibTeX', 'application/x-bibtex', bibtex(citation), 'bib'),
      file('RIS', 'application/x-research-info-systems', ris(citation), 'ris'),
      file('CSL-JSON', 'application/vnd.citationstyles.csl+json', cslJson(citation), 'json'),
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
