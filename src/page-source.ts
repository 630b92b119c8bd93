import type { PageSource } from './build/pages-alone.ts';
import { pagesAlone } from './build/pages-alone.ts';
import { DEV_ROUTE, devPage, isInDev } from './dev/dev-host.ts';
import type { Folders } from './dev/folders.ts';
import type { PageView } from './views/page-view.ts';

declare const __FOLDERS__: Folders;

let opened: Promise<PageSource> | undefined;

/**
 * Every page of the content folder, for `astro dev` and plain `astro build`. Texts are rendered when a page asks for
 * them.
 */
function pageSource(): Promise<PageSource> {
  opened ??= pagesAlone(__FOLDERS__);
  return opened;
}

/** Every page, for `getStaticPaths`. */
export async function pagePaths(): Promise<{ params: { path: string | undefined }; props: { path: string } }[]> {
  // In development pages come and go, but Astro asks for paths only once. So all pages share one route there.
  if (isInDev()) return [{ params: { path: DEV_ROUTE }, props: { path: `/${DEV_ROUTE}/` } }];
  const { paths } = await pageSource();
  return paths.map((path) => ({ params: { path: routeOf(path) }, props: { path } }));
}

/** Astro's name for a path: none for the front page; `404` becomes the file `404.html`. */
function routeOf(path: string): string | undefined {
  return path === '/404.html' ? '404' : path.replace(/^\/|\/$/g, '') || undefined;
}

/** What a page prints. */
export async function viewOf(path: string): Promise<PageView> {
  const shown = devPage();
  if (shown) return shown;
  return (await pageSource()).viewOf(path);
}

/** Every file of one kind that is not a page, for `getStaticPaths`: its path without extension. */
export async function textPaths(ending: string): Promise<{ params: { file: string }; props: { path: string } }[]> {
  const paths = [...(await pageSource()).texts.keys()].filter((path) => path.endsWith(ending));
  return paths.map((path) => ({ params: { file: path.slice(1, -ending.length) }, props: { path } }));
}

/** The content of such a file. */
export async function fileTextOf(path: string): Promise<string> {
  return (await pageSource()).texts.get(path)!();
}
