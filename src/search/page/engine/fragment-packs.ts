import type { FragmentPlace, FragmentTable } from '../../text/fragment-table.ts';
import { fragmentNames, fragmentPlaces, tableFile } from '../../text/fragment-table.ts';

const FRAGMENT = /^(.*\/)fragment\/((.+)_[^/]+)\.pf_fragment$/;
const META = /^(.*\/)pagefind\.((.+)_[^/]+)\.pf_meta$/;

/** Loads a file, or some of its bytes if `range` is set. The result may be the whole file even then. */
type Load = (address: string, range?: string) => Promise<{ bytes: Uint8Array<ArrayBuffer>; isPart: boolean }>;

/** The table of one language in a segment. */
interface OpenTable {
  file: string;
  /** The names of the fragments, in the order of the table. */
  names: Promise<string[]>;
  /** Their places; missing after a failure, so that the next reader loads the table again. */
  places?: Promise<Map<string, FragmentPlace>> | undefined;
}

/** Reads article texts from packs. Pagefind looks for each in a file of its own. */
export class FragmentPacks {
  readonly #load: Load;
  /** By the folder of the segment and the language. */
  readonly #tables = new Map<string, OpenTable>();
  /** Packs that arrived whole because the host does not support ranges. */
  readonly #packs = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #isWhole = false;

  constructor(load: Load) {
    this.#load = load;
  }

  /** Whether an address is that of a fragment, so that it is in a pack. */
  static holds(address: string): boolean {
    return FRAGMENT.test(address);
  }

  /** Loads the table that belongs to a metadata file of Pagefind's, so that the first fragment need not wait for it. */
  open(address: string, meta: Promise<Uint8Array<ArrayBuffer>>): void {
    const [, folder = '', index, language] = META.exec(address) ?? [];
    if (!index) return;
    const names = meta.then(plain).then((text) => fragmentNames(text, index));
    names.catch(() => {});
    const table: OpenTable = { file: folder + tableFile(index), names };
    this.#tables.set(folder + language, table);
    this.#placesOf(table).catch(() => {});
  }

  /** @throws if the fragment is in no pack, or its pack cannot be loaded. */
  async read(address: string): Promise<Uint8Array<ArrayBuffer>> {
    const [, folder = '', name = '', language = ''] = FRAGMENT.exec(address) ?? [];
    const table = this.#tables.get(folder + language);
    const place = table && (await this.#placesOf(table)).get(name);
    if (!place) throw new Error(`${address}: in no pack`);
    const { pack, first, last } = place;
    const file = `${folder}fragment/${pack}`;
    if (!this.#isWhole) {
      const { bytes, isPart } = await this.#load(file, `bytes=${first}-${last}`);
      if (isPart) return bytes;
      this.#isWhole = true;
      this.#packs.set(file, Promise.resolve(bytes));
    }
    let whole = this.#packs.get(file);
    if (!whole) {
      whole = this.#load(file).then(({ bytes }) => bytes);
      this.#packs.set(file, whole);
      whole.catch(() => this.#packs.delete(file));
    }
    return (await whole).slice(first, last + 1);
  }

  #placesOf(table: OpenTable): Promise<Map<string, FragmentPlace>> {
    if (!table.places) {
      table.places = Promise.all([this.#load(table.file), table.names]).then(([{ bytes }, names]) =>
        fragmentPlaces(JSON.parse(new TextDecoder().decode(bytes)) as FragmentTable, names),
      );
      table.places.catch(() => (table.places = undefined));
    }
    return table.places;
  }
}

/** The content of a file, one character a byte. The file is gzip unless the host has decompressed it. */
async function plain(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const isGzip = file[0] === 0x1f && file[1] === 0x8b;
  const stream = new Blob([file]).stream();
  const bytes = isGzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  return new TextDecoder('latin1').decode(await new Response(bytes).arrayBuffer());
}
