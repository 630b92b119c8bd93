import type { Found } from './engine-messages.ts';

/** An article that Pagefind finds in an index. https://pagefind.app/docs/api/ */
export interface Hit {
  id: string;
  score: number;
  /** The places of words that were found. */
  words: number[];
  /** The metadata that words were found in: `title` is the headline. */
  matchedMetaFields?: string[];
  data(): Promise<Found>;
}
