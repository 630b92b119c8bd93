import type { SegmentOfManifest } from '../../text/segment-manifest.ts';
import type { Engine } from '../engine/engine.ts';
import { openEngine, readSegmentManifest } from '../engine/engine.ts';
import { takeStarted } from '../engine/started-search.ts';
import type { Facet, Query } from '../query/query.ts';
import { reachOf } from '../query/span.ts';
import { LookUp } from './look-up.ts';

/** The search index of the archive, opened with the first search. */
export class SearchIndex {
  readonly #manifest: string;
  #opened: Promise<{ engine: Engine; segments: SegmentOfManifest[] }> | undefined;
  #reach: [string, string] = ['', ''];

  /** `manifest` is the address of the file that lists the segments. */
  constructor(manifest: string) {
    this.#manifest = manifest;
  }

  /** The first and the last month of the whole archive; '' before the index is open. */
  get reach(): [first: string, last: string] {
    return this.#reach;
  }

  async lookUp(query: Query, opened: Facet[]): Promise<LookUp> {
    const { engine, segments } = await this.open();
    return new LookUp(engine, segments, query, opened);
  }

  /** Starts to load what every search needs. */
  open(): Promise<{ engine: Engine; segments: SegmentOfManifest[] }> {
    if (!this.#opened) {
      // In parallel: the worker does not need the manifest to start.
      const started = takeStarted();
      const engine = openEngine(started);
      this.#opened = readSegmentManifest(this.#manifest, started?.manifest).then(({ segments }) => {
        this.#reach = reachOf(segments);
        return { engine, segments };
      });
    }
    return this.#opened;
  }

  /** See `Engine`. */
  limitWaiting(): void {
    this.#opened?.then(
      ({ engine }) => engine.limitWaiting(),
      () => {},
    );
  }

  /** After a failure: the next search opens the index again. */
  close(): void {
    this.#opened = undefined;
  }
}
