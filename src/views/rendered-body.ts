import type { Article } from '../article/article.ts';
import type { ImageView } from './frame.ts';

/** A text as it was rendered, and the article's lead image, ready to print. */
export interface RenderedBody {
  html: string;
  opening: string;
  words: number;
  image?: ImageView;
  /** A picture for sharing that shows the headline. */
  share?: { src: string; width: number; height: number };
}

/** Finds the rendered text of an article or page. */
export type BodyOf = (article: Article, path: string) => Promise<RenderedBody> | RenderedBody;
