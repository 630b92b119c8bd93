import { readFileSync, writeFileSync } from 'node:fs';
import type { Place } from '../cache/record-store.ts';
import { openRecords, RecordStore } from '../cache/record-store.ts';
import type { Frame } from '../views/frame.ts';
import type { PageView } from '../views/page-view.ts';

/** Where each page's view lies, and the frames that many of them share. */
interface Index {
  frames: Place[];
  pages: [path: string, place: Place, frame: number][];
}

/** Views on their way to the process that prints them: in a file, since those of a large archive are more than memory. */
export class ViewWriter {
  readonly #path: string;
  readonly #store: RecordStore;
  readonly #frames = new Map<Frame, number>();
  readonly #index: Index = { frames: [], pages: [] };

  constructor(path: string) {
    this.#path = path;
    this.#store = new RecordStore(path);
  }

  add(path: string, { kind, view }: PageView): void {
    const { frame, ...own } = view;
    let number = this.#frames.get(frame);
    if (number === undefined) {
      number = this.#frames.size;
      this.#frames.set(frame, number);
      this.#index.frames.push(this.#store.add(frame));
    }
    this.#index.pages.push([path, this.#store.add({ kind, view: own }), number]);
  }

  close(): void {
    this.#store.close();
    writeFileSync(indexOf(this.#path), JSON.stringify(this.#index));
  }
}

/** Opens the views that another process has written. */
export function openViews(path: string): { paths: string[]; viewOf: (path: string) => PageView } {
  const { frames, pages } = JSON.parse(readFileSync(indexOf(path), 'utf8')) as Index;
  const read = openRecords(path);
  const places = new Map(pages.map(([page, place, frame]) => [page, { place, frame }]));
  const framesRead = frames.map((place) => read(place) as Frame);
  return {
    paths: [...places.keys()],
    viewOf: (page) => {
      const { place, frame } = places.get(page)!;
      const { kind, view } = read(place) as PageView;
      return { kind, view: { ...view, frame: framesRead[frame]! } } as PageView;
    },
  };
}

function indexOf(path: string): string {
  return `${path}.json`;
}
