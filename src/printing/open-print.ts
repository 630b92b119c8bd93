import { pathToFileURL } from 'node:url';
import type { PageView } from '../views/page-view.ts';

/** Prints one page and returns its HTML. */
export type Print = (page: PageView) => Promise<string>;

/** Imports the module of a bundle. */
export async function openPrint(entry: string): Promise<Print> {
  const { print } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as { print: Print };
  return print;
}
