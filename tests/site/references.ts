import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import type { Edition, HtmlPage } from './edition.ts';
import { attribute } from './edition.ts';

/** An address that a page or a style sheet names. */
export interface Reference {
  /** The file it stands in. */
  file: string;
  /** The element and attribute, such as `img srcset`. */
  where: string;
  written: string;
  /** Whether a browser fetches it without being asked. */
  isLoaded: boolean;
}

/** Where an edition is published. */
export interface Published {
  /** Origin, such as `https://archive.example`. */
  origin: string;
  base: string;
}

const LOADING_LINKS = /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b/;
const LOADING_ATTRIBUTES = ['src', 'srcSet', 'imageSrcSet', 'poster', 'data', 'background', 'dataManifest'];

/** Every address in the pages and style sheets of an edition. */
export function referencesOf(edition: Edition): Reference[] {
  return [
    ...edition.pages.flatMap(ofPage),
    ...[...edition.files].flatMap((file) => ofStyleSheet(edition.folder, file)),
  ];
}

function ofPage({ file, elements }: HtmlPage): Reference[] {
  return elements.flatMap((element) => {
    const tell = (name: string, written: string | undefined, isLoaded: boolean): Reference[] =>
      written === undefined ? [] : [{ file, where: `${element.tagName} ${name.toLowerCase()}`, written, isLoaded }];
    const isLoadingLink = element.tagName === 'link' && LOADING_LINKS.test(attribute(element, 'rel') ?? '');
    return [
      ...tell('href', attribute(element, 'href'), isLoadingLink || element.tagName === 'use'),
      ...tell('xLinkHref', attribute(element, 'xLinkHref'), true),
      ...tell('action', attribute(element, 'action'), false),
      ...tell('formAction', attribute(element, 'formAction'), false),
      ...LOADING_ATTRIBUTES.flatMap((name) =>
        addressesIn(attribute(element, name), name).flatMap((address) => tell(name, address, true)),
      ),
      ...tell('content', addressOfMeta(element), false),
    ];
  });
}

function addressesIn(value: string | undefined, name: string): string[] {
  if (value === undefined) return [];
  return /srcset/i.test(name) ? value.split(/,\s+/).map((variant) => variant.trim().split(/\s/)[0] ?? '') : [value];
}

/** The address in a `<meta>` that holds one: a redirect, Open Graph. */
function addressOfMeta(element: Element): string | undefined {
  if (element.tagName !== 'meta') return undefined;
  const content = attribute(element, 'content') ?? '';
  if (/refresh/i.test(attribute(element, 'httpEquiv') ?? '')) return content.replace(/^[^=]*url=/i, '');
  return /^og:(url|image|audio|video)$/.test(attribute(element, 'property') ?? '') ? content : undefined;
}

function ofStyleSheet(folder: string, file: string): Reference[] {
  if (!file.endsWith('.css') || file.startsWith('search/')) return [];
  const css = readFileSync(join(folder, file), 'utf8');
  return [...css.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')]+)/g)].map(([, written = '']) => ({
    ...{ file, where: 'css', written },
    isLoaded: true,
  }));
}

/** What is wrong with an address, in words; undefined when it leads to a file of the edition, or may lead elsewhere. */
export function faultOf(reference: Reference, edition: Edition, { origin, base }: Published): string | undefined {
  const { file, written, isLoaded } = reference;
  const from = new URL(base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), origin);
  const url = URL.parse(written, from);
  if (!url) return 'not an address';
  if (url.protocol === 'data:') return isLoaded ? undefined : 'data: in a link';
  if (!/^(https?|mailto|tel):$/.test(url.protocol)) return `${url.protocol} is not a kind of address to link to`;
  if (url.origin !== origin) return isLoaded ? 'loaded from another host' : undefined;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `outside ${base}`;
  const target = path.slice(base.length).replace(/(^|\/)$/, '$1index.html');
  if (!edition.files.has(target)) return 'no such file';
  // What follows `:~:` names words of the page, not an element: https://wicg.github.io/scroll-to-text-fragment/
  const fragment = decodeURIComponent(url.hash.slice(1).split(':~:')[0]!);
  if (fragment === '' || fragment === 'top') return undefined;
  const page = pagesOf(edition).get(target);
  return page && !page.ids.has(fragment) ? `no #${fragment} on that page` : undefined;
}

const pagesByFile = new WeakMap<Edition, Map<string, HtmlPage>>();

function pagesOf(edition: Edition): Map<string, HtmlPage> {
  let pages = pagesByFile.get(edition);
  if (!pages) pagesByFile.set(edition, (pages = new Map(edition.pages.map((page) => [page.file, page]))));
  return pages;
}

/** The faults of a whole edition, a line each, the same fault of the same element once. */
export function faultsOf(edition: Edition, published: Published): string[] {
  const faults = referencesOf(edition).flatMap((reference) => {
    const fault = faultOf(reference, edition, published);
    return fault === undefined ? [] : [`${reference.file}: ${reference.where} ${reference.written}: ${fault}`];
  });
  return [...new Set(faults)];
}
