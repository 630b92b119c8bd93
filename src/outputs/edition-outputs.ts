import type { Addresses } from '../catalog/addresses.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { digestOf, remembered } from '../digest.ts';
import type { Site } from '../site/site.ts';
import type { Frame } from '../views/frame.ts';
import { Frames } from '../views/frame.ts';
import type { PageView } from '../views/page-view.ts';
import type { BodyOf, PictureOf, RenderedBody } from '../views/rendered-body.ts';

import type { Keys } from './key.ts';
import { mastheadOf } from './masthead.ts';
import type { EditionFiles, Listed, Listing, Output, OutputKind } from './output.ts';
import { reservedBy } from './reserved.ts';

const NO_FILES: EditionFiles = { media: [], publicFiles: new Map() };
const NO_TEXT: RenderedBody = { html: '', searchText: [''], opening: '', words: 0 };

/** Every output of one catalog, listed and made by the kinds of a table. */
export class EditionOutputs {
  readonly site: Site;
  readonly #listing: Listing;
  readonly #kinds: readonly OutputKind[];
  readonly #listed = new Map<OutputKind, Output[]>();
  readonly #frames: Frames;
  readonly #frameDigest = remembered((frame: Frame) => digestOf(frame));

  constructor(catalog: Catalog, kinds: readonly OutputKind[]) {
    this.site = catalog.site;
    this.#listing = { catalog, found: () => this.#found() };
    this.#kinds = kinds;
    this.#frames = new Frames(catalog.site, mastheadOf(catalog));
  }

  /** All outputs by path. Of two with the same path, the first in the order of the table counts. */
  byPath(files: EditionFiles = NO_FILES): Map<string, Output> {
    const outputs = new Map<string, Output>();
    for (const kind of this.#kinds)
      for (const output of kind.listFiles ? this.#ofFiles(kind, files) : this.#of(kind))
        if (!outputs.has(output.path)) outputs.set(output.path, output);
    return outputs;
  }

  /** The frame of a page. Pages with the same frame share one object. */
  frameOf({ kind: { make }, facts }: Output): Frame | undefined {
    if (make.by !== 'page') return undefined;
    return this.#frames.at(make.language?.(this.site, facts) ?? this.site.language, make.place?.(facts) ?? {});
  }

  /**
   * The key of an output: `code.frame.own.around`, one digest each. `code` covers code, packages and settings. Files
   * that are copied from disk have only the last two.
   */
  keyOf(output: Output, keys: Keys, code: string): string {
    const { kind, facts } = output;
    const ofFacts = keys.keyOf(facts, kind.name);
    if (kind.make.by === 'copy' && kind.make.folder !== 'code') return ofFacts;
    const frame = this.frameOf(output);
    // The size of the archive may decide whether days have pages.
    const settled = this.site.days === false ? `${code}-` : code;
    return `${settled}.${frame ? this.#frameDigest(frame) : ''}.${ofFacts}`;
  }

  /** What a page prints. */
  viewOf({ kind, path, facts }: Output, body = NO_TEXT, pictureOf: PictureOf = () => undefined): PageView {
    if (kind.make.by !== 'page') throw new Error(`${path} is not a page`);
    const frame = this.frameOf({ kind, path, facts })!;
    return {
      kind: kind.make.component,
      view: kind.make.view({ site: this.site, frame, path }, facts, body, pictureOf),
    };
  }

  /** The bytes or text of a computed output. */
  contentOf({ kind: { make }, path, facts }: Output, bodyOf: BodyOf): Promise<string | Uint8Array> {
    const context = { site: this.site, path };
    if (make.by === 'text') return Promise.resolve(make.text(context, facts, bodyOf));
    if (make.by === 'bytes') return Promise.resolve(make.bytes(context, facts));
    throw new Error(`${path} is not computed`);
  }

  #of(kind: OutputKind): Output[] {
    let listed = this.#listed.get(kind);
    if (!listed) {
      this.#listed.set(kind, (listed = ofKind(kind, kind.list?.(this.#listing))));
    }
    return listed;
  }

  #ofFiles(kind: OutputKind, files: EditionFiles): Output[] {
    return ofKind(kind, kind.listFiles?.(files, this.site));
  }

  /**
   * The outputs for sitemaps. Of two with the same path, such as an owner's page about corrections, the first counts.
   */
  *#found(): Generator<Output> {
    const paths = new Set<string>();
    for (const kind of this.#kinds) {
      if (!kind.sitemap) continue;
      for (const output of this.#of(kind)) {
        if (paths.has(output.path)) continue;
        paths.add(output.path);
        yield output;
      }
    }
  }
}

function ofKind(kind: OutputKind, listed: Iterable<Listed> = []): Output[] {
  const outputs: Output[] = [];
  for (const { path, facts } of listed) outputs.push({ path, facts, kind });
  return outputs;
}

/** What the catalog must know about the addresses of some kinds, before it takes aliases. */
export function addressesOf(site: Site, kinds: readonly OutputKind[]): Addresses {
  const pages = kinds.filter(({ make }) => make.by === 'page');
  return {
    isReserved: reservedBy(kinds.flatMap((kind) => kind.owns?.(site) ?? [])),
    pathsOf: (catalog) => new EditionOutputs(catalog, pages).byPath().keys(),
  };
}
