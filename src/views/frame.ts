import type { Catalog } from '../catalog/catalog.ts';
import { hasLabels, labelsFor } from '../site/label-tables.ts';
import type { Labels } from '../site/labels.ts';
import { directionOf } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { href } from '../urls.ts';
import { licenseLink, siteHref } from './license-link.ts';

/** A link as it is printed: the words and the address, percent-encoded and with the base path. */
export interface Link {
  text: string;
  href: string;
  /** The page itself, or a place that it lies within: printed with `aria-current`. */
  current?: 'page' | 'true';
  /** Set when the words are in another language than the page. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** A date as it is printed. `iso` goes into `<time datetime>`; `href`, where given, leads to that day. */
export interface DateView {
  text: string;
  iso: string;
  href?: string;
}

/** A picture ready to print: every address is on this site, unless the owner listed its host. */
export interface ImageView {
  src: string;
  srcset?: string;
  width?: number;
  height?: number;
  alt: string;
  /** Plain text. */
  caption?: string;
  credit?: string;
  /** True for a picture of a listed host: printed with `loading=lazy` and `referrerpolicy=no-referrer`. */
  remote?: boolean;
}

/** What stands around every page: the same for all pages of a language but for the current place. */
export interface Frame {
  lang: string;
  dir: 'ltr' | 'rtl';
  siteTitle: string;
  siteDescription: string;
  home: string;
  searchAction: string;
  /** Top sections, for the masthead. */
  sections: Link[];
  /** Years, Sections, Tags, Authors, and a few languages or the current one: the ways through the archive. */
  ways: Link[];
  /** Every language, folded away behind the ways; empty where they are few and stand among them. */
  languages: Link[];
  footer: Link[];
  publisher?: { name: string; href?: string };
  license?: { text: string; href?: string };
  feed: string;
  labels: Labels;
}

/** As many languages fit into a masthead beside the other ways; a reader of one finds it at a glance. */
const MOST_LANGUAGES = 8;

/** The language that a page speaks around an article: the article's own where its words are known, else the site's. */
export function pageLanguage(site: Site, lang: string): string {
  return hasLabels(lang, site) ? lang : site.language;
}

const frames = new WeakMap<Catalog, Map<string, Frame>>();

/**
 * What stands around the pages of a language. `current` is the path of the place the reader is at, `section` that of the
 * section an article belongs to. Pages around which the same stands share one object.
 */
export function makeFrame(catalog: Catalog, lang: string, current = '', section = current): Frame {
  let ofCatalog = frames.get(catalog);
  if (!ofCatalog) frames.set(catalog, (ofCatalog = new Map()));
  const way = placeOf(DIRECTORIES, current) || placeOf(catalog.languages, current);
  const key = `${lang} ${isInYear(current)} ${way} ${placeOf(catalog.sections, section)}`;
  let frame = ofCatalog.get(key);
  if (!frame) ofCatalog.set(key, (frame = frameAt(catalog, lang, current, section)));
  return frame;
}

const DIRECTORIES = [{ path: '/sections/' }, { path: '/tags/' }, { path: '/authors/' }];

/** The place that a page lies within, marked when it is the page itself: what `currentOf` tells of all of them. */
function placeOf(places: { path: string }[], current: string): string {
  const place = places.find(({ path }) => current.startsWith(path))?.path;
  return place === undefined ? '' : `${place}${place === current ? '!' : ''}`;
}

function isInYear(current: string): boolean {
  return /^\/\d{4}\//.test(current);
}

function frameAt(catalog: Catalog, lang: string, current: string, section: string): Frame {
  const { site } = catalog;
  const to = (path: string) => href(path, site.base);
  const labels = labelsFor(lang, site);
  const link = (text: string, path: string, at = current): Link => ({ text, href: to(path), ...currentOf(path, at) });
  const languages = catalog.languages.map((group) => ({
    ...link(group.label, group.path),
    lang: group.slug,
    dir: directionOf(group.slug),
  }));
  const isFolded = languages.length > MOST_LANGUAGES;
  const ways: Link[] = [
    // To the year strip of the front page: a link to the newest year would change with it on every page.
    ...(catalog.entries.length > 0
      ? [
          {
            text: labels.years,
            href: `${to('/')}#page-years`,
            ...(isInYear(current) ? { current: 'true' as const } : {}),
          },
        ]
      : []),
    ...(catalog.sections.length > 0 ? [link(labels.sections, '/sections/')] : []),
    ...(catalog.tags.length > 0 ? [link(labels.tags, '/tags/')] : []),
    ...(catalog.authors.length > 0 ? [link(labels.authors, '/authors/')] : []),
    ...languages.filter(({ current }) => current || !isFolded),
  ];
  return {
    lang,
    dir: directionOf(lang),
    siteTitle: site.title,
    siteDescription: site.description,
    home: to('/'),
    searchAction: to('/search/'),
    sections: catalog.sections.map((group) => link(group.label, group.path, section)),
    ways,
    languages: isFolded ? languages : [],
    footer: site.footer.map(({ label, url }) => ({ text: label, href: siteHref(url, site.base) })),
    ...(site.publisher ? { publisher: named(site.publisher, site.base) } : {}),
    ...(site.license ? { license: licenseLink(site.license, site.base) } : {}),
    feed: to('/feed.xml'),
    labels,
  };
}

function currentOf(path: string, at: string): Pick<Link, 'current'> {
  if (!at.startsWith(path)) return {};
  return { current: at === path ? 'page' : 'true' };
}

function named({ name, url }: { name: string; url?: string }, base: string): { name: string; href?: string } {
  return { name, ...(url ? { href: siteHref(url, base) } : {}) };
}
