import type { Timer } from './patience.ts';
import { BROWSER_TIMER, PATIENCE } from './patience.ts';

/**
 * Loads Pagefind's files for it, and keeps in mind which could not be loaded: but for texts of articles it leaves them out
 * without a word.
 */
export class Loader {
  readonly #load: typeof fetch;
  readonly #timer: Timer;
  readonly #lost = new Set<string>();
  readonly #programs = new Map<string, Promise<Response>>();
  /** Files on their way that other searches may do without, by what stops them, and since when they are, in milliseconds. */
  readonly #coming = new Map<AbortController, number>();

  constructor(load: typeof fetch, timer = BROWSER_TIMER) {
    this.#load = load;
    this.#timer = timer;
  }

  /**
   * Every segment has the same program beside it: it is loaded once. A time in the address would keep it from a cache.
   * @throws when the file does not come, or is none of Pagefind's.
   */
  async fetch(input: string): Promise<Response> {
    const address = input.replace(/\?ts=\d+$/, '');
    const program = /\/(wasm\.[^/]+\.pagefind)$/.exec(address)?.[1];
    try {
      if (!program) return await this.#whole(address);
      if (!this.#programs.has(program)) this.#programs.set(program, this.#whole(address));
      return (await this.#programs.get(program)!).clone();
    } catch (error) {
      if (!address.endsWith('.pf_fragment')) this.#lost.add(address);
      if (program) this.#programs.delete(program);
      throw error;
    }
  }

  /** A file below a path that could not be loaded. */
  lostBelow(path: string): string | undefined {
    return [...this.#lost].find((address) => address.startsWith(path));
  }

  /** So that files below a path are loaded again. */
  forget(path: string): void {
    for (const address of this.#lost) if (address.startsWith(path)) this.#lost.delete(address);
  }

  /**
   * Another search begins: files that are on their way now, and that it may do without, have so many milliseconds from
   * their beginning.
   */
  letGo(time: number): void {
    for (const [stop, since] of this.#coming) this.#timer.after(since + time - this.#timer.now(), () => stop.abort());
  }

  async #whole(address: string): Promise<Response> {
    const stop = new AbortController();
    const callOff = this.#timer.after(PATIENCE, () => stop.abort());
    if (/\.pf_(index|filter|fragment)$/.test(address)) this.#coming.set(stop, this.#timer.now());
    try {
      const response = await this.#load(address, { signal: stop.signal });
      if (!response.ok) throw new Error(`${address}: status ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (/\.(pf_\w+|pagefind)$/.test(address) && !isPagefinds(bytes))
        throw new Error(`${address}: not a file of Pagefind's`);
      return new Response(bytes, { headers: response.headers });
    } finally {
      callOff();
      this.#coming.delete(stop);
    }
  }
}

/** Pagefind passes over a damaged file without a word. Its files are gzip, where a host has not unpacked them. */
function isPagefinds(bytes: Uint8Array): boolean {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip || new TextDecoder().decode(bytes.subarray(0, 12)) === 'pagefind_dcd';
}
