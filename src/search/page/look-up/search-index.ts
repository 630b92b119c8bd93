import type { SegmentOfManifest } from '../../text/manifest.ts';
import type { Engine } from '../engine/engine.ts';
import { openEngine, readManifest } from '../engine/engine.ts';
import type { Facet, Query } from '../query/query.ts';
import { reachOf } from '../query/span.ts';
import { LookUp } from './look-up.ts';

/** The search index of the archive, opened with the first search. */
export class SearchIndex {
  readonly #manifest: string;
  #opened: Promise<{ engine: Engine; segments: SegmentOfManifest[] }> | undefined;
  #reach: [string, string] = ['', ''];

  /** `manifest` is the address of the file that tells where the segments lie. */
  constructor(manifest: string) {
    this.#manifest = manifest;
  }

  /** The first and the last month of the whole archive; '' before it is opened. */
  get reach(): [first: string, last: string] {
    return this.#reach;
  }

  async lookUp(query: Query, opened: Facet[]): Promise<LookUp> {
    const { engine, segments } = await this.open();
    return new LookUp(engine, segments, query, opened);
  }

  /** Begins to load what every search needs. */
  open(): Promise<{ engine: Engine; segments: SegmentOfManifest[] }> {
    if (!this.#opened) {
      // Side by side: the worker needs no manifest to start.
      const engine = openEngine();
      this.#opened = readManifest(this.#manifest).then(({ segments }) => {
        this.#reach = reachOf(segments);
        return { engine, segments };
      });
    }
    return this.#opened;
  }

  /** See `Engine`. */
  letGo(): void {
    this.#opened?.then(
      ({ engine }) => engine.letGo(),
      () => {},
    );
  }

  /** After a failure: the next search opens it anew. */
  close(): void {
    this.#opened = undefined;
  }
}
