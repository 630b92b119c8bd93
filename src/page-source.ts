import type { PageSource } from './build/pages-alone.ts';
import { DEV_ROUTE, devPage, isInDev } from './dev/dev-host.ts';
import { openViews } from './edition/view-store.ts';
import { askForViews } from './printing/share.ts';
import type { PageView } from './views/page-view.ts';

export { PATH_HEADER } from './printing/share.ts';

/** Pages between two messages to the building process. */
const PAGES_TOLD_AT_ONCE = 50;

let opened: Promise<PageSource> | undefined;

/**
 * In a build, the views of this process's share of the pages. Alone (`astro dev`, `astro build`), every page of the
 * content folder, whose texts are rendered as pages ask for them.
 */
function pageSource(): Promise<PageSource> {
  return (opened ??= open());
}

async function open(): Promise<PageSource> {
  const views = await askForViews();
  if (views !== null) return { ...openViews(views), texts: new Map() };
  // Loaded where it is needed alone: a process that prints views reads no Markdown.
  return (await import('./build/pages-alone.ts')).pagesAlone();
}

/** Every page, for `getStaticPaths`. */
export async function pagePaths(): Promise<{ params: { path: string | undefined }; props: { path: string } }[]> {
  // Pages come and go while an archive is written, and Astro asks for them once: there all have one route.
  if (isInDev()) return [{ params: { path: DEV_ROUTE }, props: { path: `/${DEV_ROUTE}/` } }];
  const { paths } = await pageSource();
  return paths.map((path) => ({ params: { path: routeOf(path) }, props: { path } }));
}

/** Astro's own name for a path: none for the front page; `404` becomes the file `404.html`. */
function routeOf(path: string): string | undefined {
  return path === '/404.html' ? '404' : path.replace(/^\/|\/$/g, '') || undefined;
}

/** What a page prints. */
export async function viewOf(path: string): Promise<PageView> {
  const shown = devPage();
  if (shown) return shown;
  tellOfPage();
  return (await pageSource()).viewOf(path);
}

/** Every file that is not a page, of one kind, for `getStaticPaths`: its path without the ending. */
export async function textPaths(ending: string): Promise<{ params: { file: string }; props: { path: string } }[]> {
  const paths = [...(await pageSource()).texts.keys()].filter((path) => path.endsWith(ending));
  return paths.map((path) => ({ params: { file: path.slice(1, -ending.length) }, props: { path } }));
}

/** What such a file holds. */
export async function textOf(path: string): Promise<string> {
  return (await pageSource()).texts.get(path)!();
}

/** Every page asks once for what it prints, which tells the building process how far this one is. */
let pages = 0;
function tellOfPage(): void {
  if (++pages % PAGES_TOLD_AT_ONCE === 0) process.send?.({ pages });
}
