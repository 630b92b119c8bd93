import type { Article } from '../article/article.ts';
import type { ImageView } from './frame.ts';

/** A text as it was rendered, and the article's lead image, ready to print. */
export interface RenderedBody {
  html: string;
  opening: string;
  words: number;
  image?: ImageView;
  /** Its headings, where there are enough of them for a table of contents. */
  contents?: { id: string; text: string; level: 2 | 3 }[];
  /** A picture for sharing that shows the headline. */
  share?: { src: string; width: number; height: number };
}

/** Finds the lead picture of an article, by its file; it was rendered before. */
export type PictureOf = (file: string) => ImageView | undefined;

/** Finds the rendered text of an article or page. */
export type BodyOf = (article: Article, path: string) => Promise<RenderedBody> | RenderedBody;
