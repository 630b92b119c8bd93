import type { Site } from '../site/site.ts';
import type { Frame } from './frame.ts';

/** What a view is made with beside its facts. */
export interface PageContext {
  site: Site;
  /** What stands around the page, in the page's language. */
  frame: Frame;
  path: string;
}
