import type { PictureRights } from '../article/picture-rights.ts';
import type { GroupName } from '../catalog/group-name.ts';
import type { Grouping } from '../catalog/groups/groupings.ts';
import { groupingWords } from '../catalog/groups/groupings.ts';
import { hasLabels, pageLabels } from '../site/label-tables.ts';
import type { LabelKey, PageLabels } from '../site/labels.ts';
import { directionOf } from '../site/languages.ts';
import type { LogoPicture } from '../site/look.ts';
import type { Site } from '../site/site.ts';
import { href, OFFLINE_WORKER_PATH, YEARS_PATH } from '../urls.ts';
import { licenseLink, siteHref } from './license-link.ts';

/** A link in its printed form: the words and the address, percent-encoded and with the base path. */
export interface Link {
  text: string;
  href: string;
  /** The page itself, or a place that contains it: printed with `aria-current`. */
  current?: 'page' | 'true';
  /** Set if the words are in another language than the page. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The label of the words, if they come from one. */
  of?: LabelKey;
}

/** A date in its printed form. `iso` goes into `<time datetime>`. `href`, if present, leads to that day. */
export interface DateView {
  text: string;
  iso: string;
  href?: string;
}

/** A picture ready to print. Every address is on this site, unless the owner listed its host. */
export interface ImageView {
  src: string;
  /** All sizes in ascending order, if there are several. */
  variants?: { path: string; width: number }[];
  srcset?: string;
  /** All sizes in other formats, the best format first. */
  formats?: { type: string; srcset: string }[];
  /** The file as it came, for downloads. */
  original?: string;
  width?: number;
  height?: number;
  alt: string;
  /** Plain text. */
  caption?: string;
  credit?: string;
  /** The credit from the file's metadata. */
  rights?: PictureRights;
  /** The same as JPEG, for programs that may not support WebP. */
  jpeg?: { src: string; width: number; height: number };
  /** True for a picture of a listed host: printed with `loading=lazy` and `referrerpolicy=no-referrer`. */
  remote?: boolean;
}

/** A logo in its printed form, with its size in CSS pixels. */
export interface LogoView {
  src: string;
  width: number;
  height: number;
}

/** The frame around every page: the same for all pages of a language, except for the current place. */
export interface Frame {
  lang: string;
  dir: 'ltr' | 'rtl';
  siteTitle: string;
  siteDescription: string;
  /** Pictures in place of the site's name, for the light and the dark scheme. */
  logo?: { light: LogoView; dark?: LogoView };
  home: string;
  searchAction: string;
  /** Top sections, for the masthead. */
  sections: Link[];
  /** The ways through the archive: Years, Sections, Tags, Authors, and a few languages or the current one. */
  ways: Link[];
  /** Every language, in a menu after these links. Empty if there are so few that they are among the links. */
  languages: Link[];
  footer: Link[];
  footerText: string;
  publisher?: { name: string; href?: string };
  license?: { text: string; href?: string };
  feed: string;
  /** The address of the service worker, if the site has one. */
  offline?: string;
  labels: PageLabels;
}

/** So many languages fit into a masthead beside the other links, where a reader sees them at a glance. */
const MOST_LANGUAGES = 8;

/** The language of a page around an article: the article's language if it has labels, else the site's. */
export function pageLanguage(site: Site, lang: string): string {
  return hasLabels(lang, site) ? lang : site.language;
}

/** What all mastheads of an edition show of its content. */
export interface Masthead {
  hasArticles: boolean;
  /** The top sections. */
  sections: GroupName[];
  /** The directories of the groupings that have groups, and their paths. */
  directories: { grouping: Grouping; path: string }[];
  /** Languages other than the site's. */
  languages: GroupName[];
}

/** The place of a page in the masthead. */
export interface MastheadPlace {
  /** True for the pages of a year. */
  isInYear?: boolean;
  /** The path of a directory, of a group in one, or of a language's list. */
  path?: string;
  /** The language of a page that is not one of the language's lists. */
  language?: string;
  /** The section of a page; by default `path`. */
  section?: string;
}

/** Makes frames. Pages with the same frame share one object. */
export class Frames {
  readonly #site: Site;
  readonly #masthead: Masthead;
  readonly #made = new Map<string, Frame>();

  constructor(site: Site, masthead: Masthead) {
    this.#site = site;
    this.#masthead = masthead;
  }

  /** The frame of the pages of a language at a place. */
  at(lang: string, { isInYear = false, path = '', language = '', section = path }: MastheadPlace): Frame {
    const { directories, languages, sections } = this.#masthead;
    const way = placeOf(directories, path) || placeOf(languages, path);
    const key = `${lang} ${isInYear} ${language} ${way} ${path === YEARS_PATH} ${placeOf(sections, section)}`;
    let frame = this.#made.get(key);
    if (!frame)
      this.#made.set(key, (frame = frameAt(this.#site, this.#masthead, lang, { isInYear, path, language, section })));
    return frame;
  }
}

/** Marks the place that contains the page, or the page itself, as `currentOf` finds it. */
function placeOf(places: { path: string }[], current: string): string {
  const place = places.find(({ path }) => current.startsWith(path))?.path;
  return place === undefined ? '' : `${place}${place === current ? '!' : ''}`;
}

function frameAt(site: Site, masthead: Masthead, lang: string, place: Required<MastheadPlace>): Frame {
  const to = (path: string) => href(path, site.base);
  const labels = pageLabels(lang, site);
  const link = (text: string, path: string, at = place.path): Link => ({
    text,
    href: to(path),
    ...currentOf(path, at),
  });
  const languages = masthead.languages.map(({ label, path, slug }) => ({
    ...link(label, path),
    ...(slug === place.language ? { current: 'true' as const } : {}),
    lang: slug,
    dir: directionOf(slug),
  }));
  const isFolded = languages.length > MOST_LANGUAGES;
  const ways: Link[] = [
    ...(masthead.hasArticles
      ? [
          {
            text: labels.years,
            of: 'years' as const,
            href: to(YEARS_PATH),
            ...(place.isInYear ? { current: 'true' as const } : currentOf(YEARS_PATH, place.path)),
          },
        ]
      : []),
    ...masthead.directories.map(({ grouping, path }) => ({
      ...link(groupingWords(labels, grouping).all, path),
      ...(grouping.labels ? { of: grouping.labels.all } : {}),
    })),
    ...languages.filter(({ current }) => current || !isFolded),
  ];
  return {
    lang,
    dir: directionOf(lang),
    siteTitle: site.title,
    siteDescription: site.description,
    home: to('/'),
    searchAction: to('/search/'),
    sections:
      site.navigation.length > 0
        ? site.navigation.map(({ label, url }) => ({
            text: label,
            href: siteHref(url, site.base),
            ...(url.startsWith('/') && url !== '/' ? currentOf(url, place.section || place.path) : {}),
          }))
        : masthead.sections.map(({ label, path }) => link(label, path, place.section)),
    ways,
    languages: isFolded ? languages : [],
    footer: site.footer.map(({ label, url }) => ({ text: label, href: siteHref(url, site.base) })),
    footerText: site.footerText,
    ...logoOf(site),
    ...(site.publisher ? { publisher: named(site.publisher, site.base) } : {}),
    ...(site.license ? { license: licenseLink(site.license, site.base) } : {}),
    feed: to('/feed.xml'),
    ...(site.offline ? { offline: to(OFFLINE_WORKER_PATH) } : {}),
    labels,
  };
}

function logoOf({ look: { logo, colorScheme }, base }: Site): Pick<Frame, 'logo'> {
  const view = (picture: string | LogoPicture | undefined): LogoView | undefined =>
    picture === undefined || typeof picture === 'string'
      ? undefined
      : {
          src: href(picture.path, base),
          width: Math.round((picture.width / picture.height) * logo!.height * 16),
          height: Math.round(logo!.height * 16),
        };
  const [first, second] = [view(logo?.light), view(logo?.dark)];
  const [light, dark] =
    colorScheme === 'dark' ? [second ?? first] : [first, colorScheme === 'light' ? undefined : second];
  return light ? { logo: { light, ...(dark ? { dark } : {}) } } : {};
}

function currentOf(path: string, at: string): Pick<Link, 'current'> {
  if (!at.startsWith(path)) return {};
  return { current: at === path ? 'page' : 'true' };
}

function named({ name, url }: { name: string; url?: string }, base: string): { name: string; href?: string } {
  return { name, ...(url ? { href: siteHref(url, base) } : {}) };
}
