import type { Article } from '../article/article.ts';
import type { SearchText } from '../search/text/search-text.ts';
import type { ImageView } from './frame.ts';

/** A rendered text and the article's lead image, ready to print. */
export interface RenderedBody {
  html: string;
  /** The text for the search index. */
  searchText: SearchText;
  /** Places in `html` at which an address begins that counts from the site (`/…`) or else from the page. */
  addresses?: number[];
  /** Places in `html`: from each first to each second of them is what only browsers need. */
  cuts?: number[];
  /** The sound files that its players play, with their media types. */
  sounds?: { src: string; type: string }[];
  opening: string;
  words: number;
  image?: ImageView;
  /** Its headings, if there are enough for a table of contents. */
  contents?: { id: string; text: string; level: 2 | 3 }[];
  /** A share image that shows the headline. */
  share?: { src: string; width: number; height: number };
}

/** Returns the lead picture of an article, by its file; it has been rendered already. */
export type PictureOf = (file: string) => ImageView | undefined;

/** Returns the rendered text of an article or page. */
export type BodyOf = (article: Article, path: string) => Promise<RenderedBody> | RenderedBody;
