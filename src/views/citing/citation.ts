/** The data of an article's citation. */
export interface Citation {
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

/** A name for a reader's collection: the last word of the address, with the year. */
export function citationKey({ address, day }: Citation): string {
  const [slug = 'article'] = new URL(address).pathname.split('/').filter(Boolean).slice(-1);
  return `${decodeURIComponent(slug)}-${day.slice(0, 4)}`;
}
