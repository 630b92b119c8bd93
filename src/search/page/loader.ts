/** Milliseconds after which a file that has not come counts as missing. On a slow telephone line 60 kB take half of it. */
export const PATIENCE = 60_000;

/** Loads Pagefind's files for it, and keeps in mind which could not be loaded: it leaves them out without a word. */
export class Loader {
  readonly #load: typeof fetch;
  readonly #patience: number;
  readonly #lost = new Set<string>();
  readonly #programs = new Map<string, Promise<Response>>();

  constructor(load: typeof fetch, patience = PATIENCE) {
    this.#load = load;
    this.#patience = patience;
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
      this.#lost.add(address);
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

  async #whole(address: string): Promise<Response> {
    const response = await this.#load(address, { signal: AbortSignal.timeout(this.#patience) });
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (/\.pf_\w+$/.test(address) && !isPagefinds(bytes)) throw new Error(`${address}: not a file of Pagefind's`);
    return new Response(bytes, { headers: response.headers });
  }
}

/** Pagefind passes over a damaged file without a word. Its files are gzip, where a host has not unpacked them. */
function isPagefinds(bytes: Uint8Array): boolean {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip || new TextDecoder().decode(bytes.subarray(0, 12)) === 'pagefind_dcd';
}
