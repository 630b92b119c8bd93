import { remembered } from '../digest.ts';
import { contentPolicy } from '../headers/content-policy.ts';
import { REFERRER_POLICY } from '../headers/header-rules.ts';
import { stylesheetPath } from '../look/stylesheet.ts';
import type { Labels } from '../site/labels.ts';
import { fill } from '../site/labels.ts';
import type { FeedFormat } from '../site/reach/reach.ts';
import type { Site } from '../site/site.ts';
import { cutText, groupFeedPath, href, permalink } from '../urls.ts';

/** The content of a page's `<head>`. Addresses are absolute. */
export interface PageHead {
  /** The whole `<title>`. */
  title: string;
  /** The policy of the page (Content-Security-Policy), for hosts that send no headers. */
  policy: string;
  referrer: string;
  description: string;
  canonical: string;
  lang: string;
  /** Open Graph: https://ogp.me/ */
  openGraph: {
    type: 'website' | 'article';
    title: string;
    siteName: string;
    locale: string;
    image?: { url: string; alt: string; width?: number; height?: number };
    published?: string;
    modified?: string;
    section?: string;
    tags?: string[];
  };
  /** The same article in other languages, including this one; empty if it has no translation. */
  alternates: { lang: string; href: string }[];
  feed: { title: string; href: string };
  /** Further feeds: the archive's own as JSON, and those of the group that the page lists. */
  feeds: { title: string; href: string; type: string }[];
  /** Describes the search of the archive to browsers. */
  search: { title: string; href: string };
  /** True for pages that search engines should not list: the search page, and the page for missing addresses. */
  noindex: boolean;
  /** `light dark`, or the only scheme that the owner chose. */
  colorScheme: string;
  /** The owner's style sheet. */
  stylesheet?: string;
  /** Fonts that every page needs at once. */
  fonts: string[];
  /** `<meta name content>` that proves to search engines who the owner is. */
  verification: { name: string; content: string }[];
  /** The publisher's profiles elsewhere. */
  me: string[];
  /** Scripts of hosts that the owner allows. */
  scripts: { src: string; data: Record<string, string> }[];
  /** Metadata of an article for reference managers. */
  citation: { name: string; content: string }[];
  /** One JSON-LD object a string, ready to print inside a script element. */
  jsonLd: string[];
}

/** The place of a page, for its head. */
export interface HeadFacts {
  path: string;
  lang: string;
  title: string;
  description: string;
  noindex?: boolean;
  /** True for the page that runs the search. */
  searches?: boolean;
  alternates?: PageHead['alternates'];
  feeds?: PageHead['feeds'];
  article?: Pick<PageHead['openGraph'], 'image' | 'published' | 'modified' | 'section' | 'tags'>;
  citation?: PageHead['citation'];
  jsonLd?: object[];
}

/** The head of a page. */
export function makeHead(site: Site, labels: Labels, facts: HeadFacts): PageHead {
  const { path, lang, title, article } = facts;
  const description = facts.description.trim() || site.description;
  const policy = contentPolicy(facts.searches ? 'search' : 'page', site, 'meta');
  return {
    policy,
    referrer: REFERRER_POLICY,
    title: path === '/' ? title : fill(labels.titleOnSite, { title, site: site.title }),
    description: description.length > 300 ? `${cutText(description, 299)}…` : description,
    canonical: permalink(path, site),
    lang,
    openGraph: {
      type: article ? 'article' : 'website',
      title,
      siteName: site.title,
      locale: lang.replace('-', '_'),
      ...article,
    },
    alternates: facts.alternates ?? [],
    feed: { title: site.title, href: permalink('/feed.xml', site) },
    feeds: [
      ...feedLinks(
        site,
        site.title,
        '/',
        site.feeds.formats.filter((format) => format !== 'atom'),
      ),
      ...(facts.feeds ?? []),
    ],
    search: { title: site.title, href: permalink('/opensearch.xml', site) },
    noindex: site.noindex ?? facts.noindex ?? false,
    ...ownersHead(site),
    citation: facts.citation ?? [],
    jsonLd: (facts.jsonLd ?? []).map(printJsonLd),
  };
}

const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' };

/** Links to the feeds of a group, or of the whole archive at `/`, in some formats. */
export function feedLinks(site: Site, title: string, path: string, formats: FeedFormat[]): PageHead['feeds'] {
  return formats.map((format) => ({
    title,
    href: permalink(groupFeedPath(path, format), site),
    type: FEED_TYPES[format],
  }));
}

/** What the owner's settings add to the head of every page. */
const ownersHead = remembered((site: Site) => {
  const { look, head, base } = site;
  const sheet = stylesheetPath(site);
  const fonts = [look.fonts?.serif?.[0]?.path, look.fonts?.sans?.[0]?.path].filter((path) => path !== undefined);
  return {
    colorScheme: look.colorScheme === 'light' || look.colorScheme === 'dark' ? look.colorScheme : 'light dark',
    ...(sheet ? { stylesheet: href(sheet.path, base) } : {}),
    fonts: fonts.map((path) => href(path, base)),
    verification: Object.entries(head.verification).map(([name, content]) => ({ name, content })),
    me: head.me,
    scripts: head.scripts,
  };
});

/**
 * JSON that HTML parsers do not mistake for markup:
 * https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
 */
function printJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data })
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** https://schema.org/BreadcrumbList from links, top first. */
export function breadcrumbList(links: { text: string; path: string }[], site: Site): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ text, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      item: permalink(path, site),
    })),
  };
}
