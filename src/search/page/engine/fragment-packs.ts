import type { FragmentTables } from '../../text/fragment-table.ts';
import { fragmentPlace, TABLE_FILE } from '../../text/fragment-table.ts';

const FRAGMENT = /^(.*\/)fragment\/([^/]+)\.pf_fragment$/;

/** Loads a file, or some of its bytes if `range` is set. The result may be the whole file even then. */
type Load = (address: string, range?: string) => Promise<{ bytes: Uint8Array; isPart: boolean }>;

/** Reads article texts from packs. Pagefind looks for each in a file of its own. */
export class FragmentPacks {
  readonly #load: Load;
  readonly #tables = new Map<string, Promise<FragmentTables>>();
  /** Packs that arrived whole because the host does not support ranges. */
  readonly #packs = new Map<string, Promise<Uint8Array>>();
  #isWhole = false;

  constructor(load: Load) {
    this.#load = load;
  }

  /** Whether an address is that of a fragment, so that it is in a pack. */
  static holds(address: string): boolean {
    return FRAGMENT.test(address);
  }

  /** Loads the tables of a segment, so that its first fragment need not wait for them. */
  open(folder: string): Promise<FragmentTables> {
    let tables = this.#tables.get(folder);
    if (!tables) {
      tables = this.#load(folder + TABLE_FILE).then(
        ({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as FragmentTables,
      );
      this.#tables.set(folder, tables);
      tables.catch(() => this.#tables.delete(folder));
    }
    return tables;
  }

  /** @throws if the fragment is in no pack, or its pack cannot be loaded. */
  async read(address: string): Promise<Uint8Array> {
    const [, folder = '', name = ''] = FRAGMENT.exec(address) ?? [];
    const place = fragmentPlace(await this.open(folder), name);
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

  /** Makes the tables and packs of a segment load again. */
  forget(folder: string): void {
    this.#tables.delete(folder);
  }
}
