import type { Site } from '../site/site.ts';
import type { Frame } from './frame.ts';

/** The input of a view besides its facts. */
export interface PageContext {
  site: Site;
  /** The frame of the page, in the page's language. */
  frame: Frame;
  path: string;
}
