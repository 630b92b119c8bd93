import { FragmentPacks } from './fragment-packs.ts';
import type { Timer } from './time-limits.ts';
import { BROWSER_TIMER, PATIENCE } from './time-limits.ts';

/**
 * Loads files for Pagefind, and remembers which could not be loaded. Pagefind ignores a missing file silently, unless
 * it holds the text of an article.
 */
export class Loader {
  readonly #fetch: typeof fetch;
  readonly #timer: Timer;
  readonly #lost = new Set<string>();
  readonly #packs = new FragmentPacks((address, range) => this.#load(address, range));
  /** Files whose loading began before they were asked for. */
  readonly #begun = new Map<string, Promise<Response>>();
  readonly #programs = new Map<string, Promise<Response>>();
  /**
   * Pending files that other searches do not need: the controller that aborts each, and when it began, in milliseconds.
   */
  readonly #coming = new Map<AbortController, number>();

  constructor(load: typeof fetch, timer = BROWSER_TIMER) {
    this.#fetch = load;
    this.#timer = timer;
  }

  /**
   * Every segment has the same program beside it, so we load it once. We remove the time in its address, which would
   * defeat caches.
   * @throws if the file cannot be loaded, or is not Pagefind's.
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
   * Starts to load the files for a search in a segment. Pagefind asks for them one after the other: the list of
   * languages, the metadata, the program and the word table of a language.
   */
  begin(segment: string, language: string): void {
    const entry = `${segment}pagefind-entry.json`;
    if (this.#begun.has(entry)) return;
    const loading = this.#begin(entry);
    loading
      .then((response) => response.clone().json() as Promise<PagefindEntry>)
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

  /** Makes files below a path load again. */
  forget(path: string): void {
    for (const address of this.#lost) if (address.startsWith(path)) this.#lost.delete(address);
  }

  /**
   * Another search begins: pending files that it does not need are aborted after so many milliseconds from their start.
   */
  limitWaiting(time: number): void {
    for (const [stop, since] of this.#coming) this.#timer.after(since + time - this.#timer.now(), () => stop.abort());
  }

  async #whole(address: string): Promise<Response> {
    const loading = this.#load(address).then(({ bytes }) => checkedFor(address)(bytes));
    this.#packs.open(address, loading);
    return new Response(await loading);
  }

  async #load(address: string, range?: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; isPart: boolean }> {
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

/** The part of `pagefind-entry.json` that we use. */
interface PagefindEntry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

function programOf(address: string): string | undefined {
  return /\/(wasm\.[^/]+\.pagefind)$/.exec(address)?.[1];
}

/** Passes bytes on, if they are those of a Pagefind file or need not be. */
function checkedFor(address: string): (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> {
  return (bytes) => {
    if (/\.(pf_\w+|pagefind)$/.test(address) && !isPagefinds(bytes))
      throw new Error(`${address}: not a file of Pagefind's`);
    return bytes;
  };
}

/** Pagefind ignores a damaged file silently. Its files are gzip, unless the host has decompressed them. */
function isPagefinds(bytes: Uint8Array): boolean {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip || new TextDecoder().decode(bytes.subarray(0, 12)) === 'pagefind_dcd';
}
