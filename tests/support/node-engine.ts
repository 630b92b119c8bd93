import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../src/search/page/engine/engine.ts';
import { Loader } from '../../src/search/page/engine/loader.ts';
import type { Pagefind } from '../../src/search/page/engine/pagefind-host.ts';
import { PagefindHost } from '../../src/search/page/engine/pagefind-host.ts';
import type { SegmentOfManifest } from '../../src/search/text/manifest.ts';

const fromNetwork = globalThis.fetch.bind(globalThis);

/** The search engine of an edition in this process: all of the page's but the worker. */
export function nodeEngine(folder: string, at: string): Engine {
  const hosts = new Map<string, Promise<PagefindHost>>();
  const loader = new Loader(fromNetwork);
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
    prepare: () => {},
    letGo: () => {},
  };
}
