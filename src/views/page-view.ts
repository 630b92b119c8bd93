import type { Frame } from './frame.ts';
import type { PageHead } from './page-head.ts';

/** What every page prints; each kind adds to it. Plain data that survives JSON. */
export interface View {
  head: PageHead;
  frame: Frame;
}

/** Any page in its printed form, so that another process or thread can print it. */
export interface PageView {
  /** The name of the component that prints it, below `components/pages/`. */
  kind: string;
  view: View;
}
