import { digest } from '../digest.ts';
import type { RenderedArticle } from './render-article.ts';

/** A rendered text as the cache stores it. The thread that rendered it makes this, so that nothing is copied twice. */
export interface PrintedBody extends Omit<RenderedArticle, 'body'> {
  /** The body as JSON. */
  json: string;
  digest: string;
}

/** Prints and digests a rendered text. */
export function printBody({ body, ...rest }: RenderedArticle): PrintedBody {
  const json = JSON.stringify(body);
  return { ...rest, json, digest: digest('value', json) };
}
