import type { Whole } from '../../catalog/whole.ts';
import { gregorianDay, isoDate, printDay } from '../../dates.ts';
import type { Labels } from '../../site/labels.ts';
import { fill } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';

/** The data of an article's citation. */
export interface Citation {
  /** A unique name for a reader's collection. */
  key: string;
  title: string;
  /** Names as in the byline. */
  authors: string[];
  /** The publication. */
  site: string;
  publisher?: string;
  /** The Gregorian day, `2020-11-10`. */
  day: string;
  /** Absolute. */
  address: string;
  /** BCP 47. */
  lang: string;
}

export function citationOf(site: Site, { article, authors, path }: Whole): Citation {
  return {
    key: `${article.slug}-${isoDate(article.date).slice(0, 4)}`,
    title: article.title,
    authors: authors.map(({ label }) => label),
    site: site.title,
    ...(site.publisher?.name ? { publisher: site.publisher.name } : {}),
    day: gregorianDay(article.date),
    address: permalink(path, site),
    lang: article.lang,
  };
}

/** A citation as a line of text, in the language of the page. `day` is in the calendar of the archive. */
export function plainCitation(
  labels: Labels,
  { title, authors, site, address }: Citation,
  day: string,
  { lang, calendar }: { lang: string; calendar: Site['calendar'] },
): string {
  const values = { title, site, address, date: printDay(day, lang, 'long', calendar) };
  if (authors.length === 0) return fill(labels.citationUnsigned, values);
  return fill(labels.citation, { ...values, authors: authors.join(labels.listSeparator) });
}
