import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../src/search/page/engine/engine.ts';
import { Loader } from '../../src/search/page/engine/loader.ts';
import type { Pagefind } from '../../src/search/page/engine/pagefind-host.ts';
import { PagefindHost } from '../../src/search/page/engine/pagefind-host.ts';
import type { SegmentOfManifest } from '../../src/search/text/segment-manifest.ts';

/** Answers with a file of an edition, or some bytes of it, as a host does. Nothing is lost on the way. */
async function respond(folder: string, address: string, range: string | null): Promise<Response> {
  const bytes = await readFile(join(folder, decodeURI(new URL(address).pathname))).catch(() => null);
  if (!bytes) return new Response(null, { status: 404 });
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (!first) return new Response(bytes);
  return new Response(bytes.subarray(Number(first), Number(last) + 1), { status: 206 });
}

let engines = 0;

/** The search engine of an edition in this process: all of the page's but the worker. */
export function nodeEngine(folder: string): Engine {
  const hosts = new Map<string, Promise<PagefindHost>>();
  const at = `http://engine-${++engines}.localhost/`;
  const load = (address: string, options?: RequestInit) =>
    respond(folder, address, new Headers(options?.headers).get('Range'));
  const loader = new Loader(load as typeof fetch);
  // As in the page's worker: what Pagefind asks for comes by the loader.
  const before = globalThis.fetch;
  globalThis.fetch = (input, options) =>
    String(input).startsWith(at) ? loader.fetch(String(input)) : before(input, options);
  const open = async (path: string, language: string): Promise<PagefindHost> => {
    // A module of its own for each language: Pagefind's program knows one.
    const script = `${pathToFileURL(join(folder, path, 'pagefind.js'))}?${language}`;
    return new PagefindHost((await import(script)) as Pagefind, language.toLowerCase(), loader);
  };
  const hostOf = ({ path }: SegmentOfManifest, language: string) => {
    if (!hosts.has(language)) hosts.set(language, open(path, language));
    return hosts.get(language)!;
  };
  const address = ({ path }: SegmentOfManifest) => new URL(path.slice(1), at).href;
  return {
    async search(segment, language, asked, order) {
      const host = await hostOf(segment, language);
      const { search, ...answer } = await host.search(address(segment), asked, order);
      return { segment, language, ...answer, found: (place) => host.found(address(segment), search, place) };
    },
    count: async (segment, language, asked) => (await hostOf(segment, language)).count(address(segment), asked),
    prepare: (segment, language, asked) => {
      hostOf(segment, language)
        .then((host) => host.prepare(address(segment), asked))
        .catch(() => {});
    },
    limitWaiting: () => {},
  };
}
