import type { Answer, Counts, Filters, Found, Question, SegmentAnswer } from './engine-messages.ts';

/**
 * Pagefind in a worker of our own, one instance a segment. Pagefind's own worker holds all indexes as one, whose hits can
 * be put in no order but that of their scores, and it says nothing of files that cannot be loaded.
 */

interface Hit {
  score: number;
  data(): Promise<Found>;
}

interface Instance {
  search(
    words: string | null,
    options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: Hit[]; filters: Counts }>;
  preload(words: string | null, options: { filters: Filters }): Promise<void>;
}

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true }): Instance;
}

let pagefind: Promise<Pagefind> | undefined;
const instances = new Map<string, Instance>();
/** Hits of the last search in each segment. */
const hits = new Map<string, Hit[]>();
/** Addresses that could not be loaded. Pagefind leaves them out without a word. */
const failed = new Set<string>();

const load = globalThis.fetch.bind(globalThis);
const wasm = new Map<string, Promise<Response>>();

/** Every segment has the same program beside it: it is loaded once. The time in an address keeps the browser from caching. */
globalThis.fetch = async (input) => {
  const address = String(input).replace(/\?ts=\d+$/, '');
  const program = /\/(wasm\.[^/]+\.pagefind)$/.exec(address)?.[1];
  try {
    if (!program) return await loaded(address);
    if (!wasm.has(program)) wasm.set(program, loaded(address));
    return (await wasm.get(program)!).clone();
  } catch (error) {
    failed.add(address);
    if (program) wasm.delete(program);
    throw error;
  }
};

async function loaded(address: string): Promise<Response> {
  const response = await load(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response;
}

/** Pagefind takes the language of its index and its program from the page. */
function speak(language: string): void {
  const html = { getAttribute: () => language };
  Object.assign(globalThis, { document: { querySelector: () => html } });
}

async function answer(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'open':
      speak(question.language);
      pagefind = import(/* @vite-ignore */ question.script) as Promise<Pagefind>;
      await pagefind;
      return null;
    case 'search': {
      const { segment, order } = question;
      const found = await search(question, order === 'score' ? {} : { sort: { date: order } });
      hits.set(segment, found.results);
      const told: SegmentAnswer = { scores: found.results.map(({ score }) => score), counts: found.filters };
      return told;
    }
    case 'count':
      return (await search(question, {})).filters;
    case 'found':
      return hits.get(question.segment)![question.place]!.data();
  }
}

async function search(
  { segment, words, filters, facets }: { segment: string; words: string; filters: Filters; facets: string[] },
  sorted: { sort?: Record<string, 'asc' | 'desc'> },
): Promise<{ results: Hit[]; filters: Counts }> {
  const instance = await open(segment);
  // Pagefind counts the filters it has loaded, and loads those that are asked for.
  const asked: Filters = Object.fromEntries(facets.map((facet) => [facet, { any: [''] }]));
  await instance.preload(words || null, { filters: asked });
  const found = await instance.search(words || null, { filters, ...sorted });
  const lost = [...failed].find((address) => address.startsWith(segment));
  if (lost) {
    forget(segment);
    throw new Error(lost);
  }
  return found;
}

async function open(segment: string): Promise<Instance> {
  const { createInstance } = await pagefind!;
  let instance = instances.get(segment);
  if (!instance) {
    instance = createInstance({ basePath: segment, baseUrl: '/', noWorker: true });
    instances.set(segment, instance);
  }
  return instance;
}

/** So that the next search tries again. */
function forget(segment: string): void {
  instances.delete(segment);
  for (const address of failed) if (address.startsWith(segment)) failed.delete(address);
}

// Pagefind does not wait for its own start, whose failure comes again with the search.
addEventListener('unhandledrejection', (event) => event.preventDefault());

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { number } = data;
  const tell = (told: Answer) => postMessage(told);
  try {
    tell({ number, value: await answer(data) });
  } catch (error) {
    if (data.kind === 'search') forget(data.segment);
    tell({ number, failure: String(error) });
  }
});
