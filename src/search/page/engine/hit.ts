import type { FoundArticle } from './engine-messages.ts';

/** An article that Pagefind finds in an index. https://pagefind.app/docs/api/ */
export interface Hit {
  id: string;
  score: number;
  /** The positions of the found words. */
  words: number[];
  /** The metadata that contain found words. `title` is the headline. */
  matchedMetaFields?: string[];
  data(): Promise<FoundArticle>;
}
