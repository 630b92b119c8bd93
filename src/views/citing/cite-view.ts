import type { Whole } from '../../catalog/whole.ts';
import { gregorianDay, printDay } from '../../dates.ts';
import { fill } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { Frame } from '../frame.ts';
import type { Citation } from './citation.ts';

/** The citation of an article as a line of text, in the language of the page. */
export function citeView(site: Site, { lang, labels }: Frame, whole: Whole): string {
  const { title, authors, site: name, address } = citationOf(site, whole);
  const values = { title, site: name, address, date: printDay(whole.article.date.day, lang, 'long', site.calendar) };
  if (authors.length === 0) return fill(labels.citationUnsigned, values);
  return fill(labels.citation, { ...values, authors: authors.join(labels.listSeparator) });
}

/**
 * `<meta>` of https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, which reference managers read too. A
 * script makes the other forms of the citation from them.
 */
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

function citationOf(site: Site, { article, authors, path }: Whole): Citation {
  return {
    title: article.title,
    authors: authors.map(({ label }) => label),
    site: site.title,
    ...(site.publisher?.name ? { publisher: site.publisher.name } : {}),
    day: gregorianDay(article.date),
    address: permalink(path, site),
    lang: article.lang,
  };
}
