import { FragmentPacks } from './fragment-packs.ts';
import type { Timer } from './patience.ts';
import { BROWSER_TIMER, PATIENCE } from './patience.ts';

/**
 * Loads Pagefind's files for it, and keeps in mind which could not be loaded: but for texts of articles it leaves them out
 * without a word.
 */
export class Loader {
  readonly #fetch: typeof fetch;
  readonly #timer: Timer;
  readonly #lost = new Set<string>();
  readonly #packs = new FragmentPacks((address, range) => this.#load(address, range));
  /** Files that were begun before they were asked for. */
  readonly #begun = new Map<string, Promise<Response>>();
  readonly #programs = new Map<string, Promise<Response>>();
  /** Files on their way that other searches may do without, by what stops them, and since when they are, in milliseconds. */
  readonly #coming = new Map<AbortController, number>();

  constructor(load: typeof fetch, timer = BROWSER_TIMER) {
    this.#fetch = load;
    this.#timer = timer;
  }

  /**
   * Every segment has the same program beside it: it is loaded once. A time in the address would keep it from a cache.
   * @throws when the file does not come, or is none of Pagefind's.
   */
  async fetch(input: string): Promise<Response> {
    const address = input.replace(/\?ts=\d+$/, '');
    const program = programOf(address);
    try {
      if (FragmentPacks.holds(address)) return new Response(await this.#packs.read(address).then(checkedFor(address)));
      const begun = this.#begun.get(address);
      this.#begun.delete(address);
      if (!program) return await (begun ?? this.#whole(address));
      if (!this.#programs.has(program)) this.#programs.set(program, begun ?? this.#whole(address));
      return (await this.#programs.get(program)!).clone();
    } catch (error) {
      if (!address.endsWith('.pf_fragment')) this.#lost.add(address);
      if (program) this.#programs.delete(program);
      throw error;
    }
  }

  /**
   * Begins to load what a search in a segment needs before Pagefind asks for it, which does so step by step: the list of
   * its languages, what lies where, the program and the table of words of a language.
   */
  begin(segment: string, language: string): void {
    const entry = `${segment}pagefind-entry.json`;
    if (this.#begun.has(entry)) return;
    const loading = this.#begin(entry);
    this.#packs.open(segment).catch(() => {});
    loading
      .then((response) => response.clone().json() as Promise<Entry>)
      .then(({ languages }) => {
        const of = languages[language] ?? languages[language.split('-')[0]!];
        if (!of) return;
        this.#begin(`${segment}pagefind.${of.hash}.pf_meta`);
        const program = `wasm.${of.wasm ?? 'unknown'}.pagefind`;
        if (!this.#programs.has(program)) this.#programs.set(program, this.#begin(segment + program));
      })
      .catch(() => {});
  }

  #begin(address: string): Promise<Response> {
    const loading = this.#whole(address);
    this.#begun.set(address, loading);
    loading.catch(() => this.#begun.delete(address));
    return loading;
  }

  /** A file below a path that could not be loaded. */
  lostBelow(path: string): string | undefined {
    return [...this.#lost].find((address) => address.startsWith(path));
  }

  /** So that files below a path are loaded again. */
  forget(path: string): void {
    for (const address of this.#lost) if (address.startsWith(path)) this.#lost.delete(address);
    this.#packs.forget(path);
  }

  /**
   * Another search begins: files that are on their way now, and that it may do without, have so many milliseconds from
   * their beginning.
   */
  letGo(time: number): void {
    for (const [stop, since] of this.#coming) this.#timer.after(since + time - this.#timer.now(), () => stop.abort());
  }

  async #whole(address: string): Promise<Response> {
    return new Response((await this.#load(address).then(({ bytes }) => checkedFor(address)(bytes))) as BodyInit);
  }

  async #load(address: string, range?: string): Promise<{ bytes: Uint8Array; isPart: boolean }> {
    const stop = new AbortController();
    const callOff = this.#timer.after(PATIENCE, () => stop.abort());
    if (/\.pf_(index|filter|pack)$/.test(address)) this.#coming.set(stop, this.#timer.now());
    try {
      const headers = range ? { headers: { Range: range } } : {};
      const response = await this.#fetch(address, { signal: stop.signal, ...headers });
      if (!response.ok) throw new Error(`${address}: status ${response.status}`);
      return { bytes: new Uint8Array(await response.arrayBuffer()), isPart: response.status === 206 };
    } finally {
      callOff();
      this.#coming.delete(stop);
    }
  }
}

/** What is used of `pagefind-entry.json`. */
interface Entry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

function programOf(address: string): string | undefined {
  return /\/(wasm\.[^/]+\.pagefind)$/.exec(address)?.[1];
}

/** Passes bytes on, where they are of a file of Pagefind's or need not be. */
function checkedFor(address: string): (bytes: Uint8Array) => Uint8Array<ArrayBuffer> {
  return (bytes) => {
    if (/\.(pf_\w+|pagefind)$/.test(address) && !isPagefinds(bytes))
      throw new Error(`${address}: not a file of Pagefind's`);
    return bytes as Uint8Array<ArrayBuffer>;
  };
}

/** Pagefind passes over a damaged file without a word. Its files are gzip, where a host has not unpacked them. */
function isPagefinds(bytes: Uint8Array): boolean {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip || new TextDecoder().decode(bytes.subarray(0, 12)) === 'pagefind_dcd';
}
