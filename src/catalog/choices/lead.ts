import type { Entry } from '../entry.ts';

/**
 * We choose among this many of the newest articles by picture or standfirst. They may be this many days older than the
 * newest.
 */
const NEAR = 5;
const RECENT = 7;
/** In milliseconds. */
const DAY = 86_400_000;

/**
 * The article that leads a list: the newest that an editor chose; else, of the newest five of one week, the first with
 * a picture, or with a standfirst; else the newest. Articles in the language of the page take precedence. `entries` is
 * newest first.
 */
export function leadOf(entries: Entry[], lang: string): Entry | undefined {
  const own = entries.filter(({ article }) => article.lang === lang);
  const candidates = own.length > 0 ? own : entries;
  const newest = candidates[0]?.article.date.instant ?? 0;
  const near = candidates.slice(0, NEAR).filter(({ article }) => newest - article.date.instant <= RECENT * DAY);
  return (
    candidates.find(({ article }) => article.leads) ??
    near.find(({ article }) => article.image) ??
    near.find(({ article }) => article.standfirst) ??
    near[0]
  );
}
