import type { Article } from '../article/article.ts';
import type { ImageView } from './frame.ts';

/** A rendered text and the article's lead image, ready to print. */
export interface RenderedBody {
  html: string;
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
