import type { Article } from '../article/article.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Whole } from '../catalog/whole.ts';
import type { ArchiveDate } from '../dates.ts';
import type { Site } from '../site/site.ts';
import type { Place } from '../views/frame.ts';
import type { PageContext } from '../views/page-context.ts';
import type { View } from '../views/page-view.ts';
import type { BodyOf, PictureOf, RenderedBody } from '../views/rendered-body.ts';

/**
 * Everything an output is made from, beside the site's settings: plain values, lists, objects, dates, and the shared facts
 * of the catalog (`Card`, `Whole`, `GroupName`, `Article`). Nothing else: `keyOf` refuses it. What a page lists or leads to
 * stands under `around`, so that a build can say which of the two changed.
 */
export type Facts = object & { around?: object };

/** One file of the edition, not made yet. */
export interface Listed<F extends Facts = Facts> {
  /** From the site's root, as a reader would write it. */
  path: string;
  facts: F;
}

/** An output with its kind. */
export interface Output<F extends Facts = Facts> extends Listed<F> {
  kind: OutputKind<F>;
}

/** Files on the disk that an edition takes in. */
export interface EditionFiles {
  /** Names of the pictures and documents that texts show or link to. */
  media: string[];
  /** The owner's files by their paths, with the digests of their bytes. */
  publicFiles: ReadonlyMap<string, string>;
}

/** What kinds list their outputs from. */
export interface Listing {
  catalog: Catalog;
  /** Outputs of all kinds that a sitemap names, in the order of the table. */
  found: () => Iterable<Output>;
}

/** How the outputs of a kind are made. */
export type Make<F extends Facts> = PageMake<F> | TextMake<F> | BytesMake<F> | CopyMake<F> | BundleMake;

/** A page: facts and site to a view, which a component prints. */
export interface PageMake<F extends Facts> {
  by: 'page';
  /** The component's name below `components/pages/`, without its ending. */
  component: string;
  /** The language that the page speaks around its text; the site's where there is no such function. */
  language?(site: Site, facts: F): string;
  /** Where the page stands in the masthead; nowhere where there is no such function. */
  place?(facts: F): Place;
  /** The article whose rendered text `view` gets; an empty one where there is no such function. */
  article?(facts: F): Article | undefined;
  /** Further articles whose lead pictures `view` shows: they must be among the facts. */
  pictured?(facts: F): Whole[];
  view(context: PageContext, facts: F, body: RenderedBody, pictureOf: PictureOf): View;
}

/** A file that programs read. `bodyOf` finds the rendered text of an article among the facts. */
export interface TextMake<F extends Facts> {
  by: 'text';
  text(context: { site: Site; path: string }, facts: F, bodyOf: BodyOf): string | Promise<string>;
}

/** A file of bytes that are computed. */
export interface BytesMake<F extends Facts> {
  by: 'bytes';
  bytes(context: { site: Site; path: string }, facts: F): Uint8Array | Promise<Uint8Array>;
}

/** A file that lies on the disk already. */
export interface CopyMake<F extends Facts> {
  by: 'copy';
  /** `media`, `public`, `content` and `packages`, of npm, hold bytes that the facts tell apart; `code` is
   * this program's own source folder. */
  folder: 'media' | 'public' | 'content' | 'packages' | 'code';
  /** The name in that folder. */
  source(facts: F): string;
}

/** Files that are made together and whose names are known only then. The kind lists none: it owns their addresses. */
export interface BundleMake {
  by: 'bundle';
}

/** A kind of output: the one description of what it is, where it lies and how it is made. */
export interface OutputKind<F extends Facts = Facts> {
  name: string;
  /**
   * Addresses that are the kind's whatever articles there are (`path-pattern.ts`): no article may have them.
   */
  owns?(site: Site): readonly string[];
  /** Lists the outputs of a catalog. Called once for a catalog. */
  list?(from: Listing): Iterable<Listed<F>>;
  /** Lists the outputs that files on the disk make. */
  listFiles?(files: EditionFiles, site: Site): Iterable<Listed<F>>;
  make: Make<F>;
  /** What a sitemap says of an output. A kind without this function stands in no sitemap. */
  sitemap?(facts: F): SitemapFacts;
}

/** What a sitemap says of an output. */
export interface SitemapFacts {
  /** The year whose sitemap names it, `2020`; null for what belongs to no year. */
  year: string | null;
  changed?: ArchiveDate;
  /** The article in all its languages, its own among them, where it has several. */
  alternates?: { lang: string; path: string }[];
}

/** The article whose rendered text a page prints; lists and other outputs print none. */
export function articleOf({ kind: { make }, facts }: Output): Article | undefined {
  return make.by === 'page' ? make.article?.(facts) : undefined;
}

/** The articles beside it whose lead pictures a page shows. */
export function picturedBy({ kind: { make }, facts }: Output): Whole[] {
  return make.by === 'page' ? (make.pictured?.(facts) ?? []) : [];
}
