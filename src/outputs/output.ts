import type { Article } from '../article/article.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Whole } from '../catalog/whole.ts';
import type { ArchiveDate } from '../dates.ts';
import type { Site } from '../site/site.ts';
import type { MastheadPlace } from '../views/frame.ts';
import type { PageContext } from '../views/page-context.ts';
import type { View } from '../views/page-view.ts';
import type { BodyOf, PictureOf, RenderedBody } from '../views/rendered-body.ts';

/**
 * All input of an output except the site's settings: plain values, lists, objects, dates, and the shared facts of the
 * catalog (`Card`, `Whole`, `GroupName`, `Article`). `keyOf` rejects anything else. Put what the page lists or links to
 * under `around`, so that a build can report which of the two changed.
 */
export type Facts = object & { around?: object };

/** One file of the edition, before it is made. */
export interface Listed<F extends Facts = Facts> {
  /** From the site's root, decoded. */
  path: string;
  facts: F;
}

/** An output with its kind. */
export interface Output<F extends Facts = Facts> extends Listed<F> {
  kind: OutputKind<F>;
}

/** Files on disk that become part of an edition. */
export interface EditionFiles {
  /** Names of the pictures and documents that texts show or link to. */
  media: string[];
  /** The owner's files by path, with the digests of their bytes. */
  publicFiles: ReadonlyMap<string, string>;
}

/** The input from which kinds list their outputs. */
export interface Listing {
  catalog: Catalog;
  /** The outputs of all kinds for sitemaps, in the order of the table. */
  found: () => Iterable<Output>;
}

/** How to make the outputs of a kind. */
export type Make<F extends Facts> = PageMake<F> | TextMake<F> | BytesMake<F> | CopyMake<F> | BundleMake;

/** A page: `view` makes a view from facts and site, and a component prints it. */
export interface PageMake<F extends Facts> {
  by: 'page';
  /** The name of the component below `components/pages/`, without extension. */
  component: string;
  /** The language of the page around its text; by default the site's. */
  language?(site: Site, facts: F): string;
  /** The place of the page in the masthead; by default none. */
  place?(facts: F): MastheadPlace;
  /** The article whose rendered text `view` receives; by default none. */
  article?(facts: F): Article | undefined;
  /** Further articles whose lead pictures `view` shows. They must be among the facts. */
  pictured?(facts: F): Whole[];
  view(context: PageContext, facts: F, body: RenderedBody, pictureOf: PictureOf): View;
}

/** A file that programs read. `bodyOf` returns the rendered text of an article among the facts. */
export interface TextMake<F extends Facts> {
  by: 'text';
  text(context: { site: Site; path: string }, facts: F, bodyOf: BodyOf): string | Promise<string>;
}

/** A file of computed bytes. */
export interface BytesMake<F extends Facts> {
  by: 'bytes';
  bytes(context: { site: Site; path: string }, facts: F): Uint8Array | Promise<Uint8Array>;
}

/** A file that is on disk already. */
export interface CopyMake<F extends Facts> {
  by: 'copy';
  /**
   * `media`, `public`, `content` and `packages` (of npm) hold files that the facts identify. `code` is the source
   * folder of this program.
   */
  folder: 'media' | 'public' | 'content' | 'packages' | 'code';
  /** The name in that folder. */
  source(facts: F): string;
}

/**
 * Files that are made together, with names that are known only afterwards. The kind owns their addresses but lists
 * none.
 */
export interface BundleMake {
  by: 'bundle';
}

/** A kind of output: the only description of its purpose, its addresses and its making. */
export interface OutputKind<F extends Facts = Facts> {
  name: string;
  /** Addresses that always belong to the kind (`path-pattern.ts`): no article may have them. */
  owns?(site: Site): readonly string[];
  /** Lists the outputs of a catalog. Called once for a catalog. */
  list?(from: Listing): Iterable<Listed<F>>;
  /** Lists the outputs that come from files on disk. */
  listFiles?(files: EditionFiles, site: Site): Iterable<Listed<F>>;
  make: Make<F>;
  /** What a sitemap says about an output. Sitemaps leave out a kind without this function. */
  sitemap?(facts: F): SitemapFacts;
}

/** What a sitemap says about an output. */
export interface SitemapFacts {
  /** The year of its sitemap, `2020`; null for an output without a year. */
  year: string | null;
  changed?: ArchiveDate;
  /** The article in all its languages, including its own, if it has several. */
  alternates?: { lang: string; path: string }[];
}

/** The article whose rendered text a page prints; undefined for lists and other outputs. */
export function articleOf({ kind: { make }, facts }: Output): Article | undefined {
  return make.by === 'page' ? make.article?.(facts) : undefined;
}

/** Further articles whose lead pictures a page shows. */
export function picturedBy({ kind: { make }, facts }: Output): Whole[] {
  return make.by === 'page' ? (make.pictured?.(facts) ?? []) : [];
}
