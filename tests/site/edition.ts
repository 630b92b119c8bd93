import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';

/** One HTML file of an edition, read back. */
export interface HtmlPage {
  /** Below the folder of the edition, such as `2020/index.html`. */
  file: string;
  /** The path it is served at, such as `/2020/`: decoded, without the base path. */
  path: string;
  html: string;
  elements: Element[];
  ids: Set<string>;
}

/** An edition as a host sees it: its files, and its pages parsed. */
export interface Edition {
  folder: string;
  /** All files, `/` between folders. */
  files: Set<string>;
  pages: HtmlPage[];
}

export function readEdition(folder: string): Edition {
  const files = listFiles(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  return { folder, files: new Set(files), pages };
}

/** All files below a folder, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function readPage(folder: string, file: string): HtmlPage {
  const html = readFileSync(join(folder, file), 'utf8');
  const elements = elementsOf(fromHtml(html));
  const ids = new Set(elements.flatMap(({ properties }) => (properties['id'] ? [String(properties['id'])] : [])));
  return { file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, elements, ids };
}

/** Every element of a tree, in the order of the document. */
export function elementsOf(tree: Root | Element): Element[] {
  return tree.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []));
}

/** The value of an attribute as text; undefined where there is none. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(name === 'srcSet' ? ', ' : ' ') : String(value);
}

/** `content` of all `<meta>` with a name or property, in order. */
export function metas(page: HtmlPage, name: string): string[] {
  return page.elements
    .filter((e) => e.tagName === 'meta' && [attribute(e, 'name'), attribute(e, 'property')].includes(name))
    .map((e) => attribute(e, 'content') ?? '');
}

/** The JSON-LD objects of a page. */
export function jsonLd(page: HtmlPage): Record<string, unknown>[] {
  return page.elements
    .filter((e) => e.tagName === 'script' && attribute(e, 'type') === 'application/ld+json')
    .map((e) => JSON.parse(textOf(e)) as Record<string, unknown>);
}

/** `<link>` elements of a kind. */
export function linkElements(page: HtmlPage, rel: string): Element[] {
  return page.elements.filter((e) => e.tagName === 'link' && attribute(e, 'rel')?.split(' ').includes(rel));
}

/** A page that search engines are asked to leave out: the search page, 404, a page that moved. */
export function isUnlisted(page: HtmlPage): boolean {
  return metas(page, 'robots').some((value) => value.includes('noindex'));
}
