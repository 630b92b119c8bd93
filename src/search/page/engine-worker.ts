import type { Answer, Question } from './engine-messages.ts';
import { PagefindHost } from './pagefind-host.ts';
import type { Pagefind } from './pagefind-host.ts';

/**
 * Pagefind in a worker of our own, one instance a segment. Pagefind's own worker holds all indexes as one, whose hits can
 * be put in no order but that of their scores, and it says nothing of files that cannot be loaded.
 */

let opened: Promise<PagefindHost> | undefined;
/** Addresses that could not be loaded. Pagefind leaves them out without a word. */
const failed = new Set<string>();

const load = globalThis.fetch.bind(globalThis);
const programs = new Map<string, Promise<Response>>();

/** Every segment has the same program beside it: it is loaded once. A time in the address would keep it from a cache. */
globalThis.fetch = async (input) => {
  const address = String(input).replace(/\?ts=\d+$/, '');
  const program = /\/(wasm\.[^/]+\.pagefind)$/.exec(address)?.[1];
  try {
    if (!program) return await loaded(address);
    if (!programs.has(program)) programs.set(program, loaded(address));
    return (await programs.get(program)!).clone();
  } catch (error) {
    failed.add(address);
    if (program) programs.delete(program);
    throw error;
  }
};

async function loaded(address: string): Promise<Response> {
  const response = await load(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  if (!/\.pf_\w+$/.test(address)) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!isPagefinds(bytes)) throw new Error(`${address}: not a file of Pagefind's`);
  return new Response(bytes);
}

/** Pagefind passes over a damaged file without a word. Its files are gzip, where a host has not unpacked them. */
function isPagefinds(bytes: Uint8Array): boolean {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip || new TextDecoder().decode(bytes.subarray(0, 12)) === 'pagefind_dcd';
}

async function answer(question: Question): Promise<unknown> {
  if (question.kind === 'open') {
    const { script, language } = question;
    opened = (import(/* @vite-ignore */ script) as Promise<Pagefind>).then(
      (found) => new PagefindHost(found, language),
    );
    await opened;
    return null;
  }
  const host = await opened!;
  const { segment } = question;
  try {
    if (question.kind === 'found') return await host.found(segment, question.place);
    const found = question.kind === 'search' ? await host.search(question, question.order) : await host.count(question);
    const lost = [...failed].find((address) => address.startsWith(segment));
    if (lost) throw new Error(`${lost} could not be loaded`);
    return found;
  } catch (error) {
    host.forget(segment);
    for (const address of failed) if (address.startsWith(segment)) failed.delete(address);
    throw error;
  }
}

// Pagefind does not wait for its own start, whose failure comes again with the search.
addEventListener('unhandledrejection', (event) => event.preventDefault());

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { number } = data;
  const tell = (told: Answer) => postMessage(told);
  try {
    tell({ number, value: await answer(data) });
  } catch (error) {
    tell({ number, failure: String(error) });
  }
});
