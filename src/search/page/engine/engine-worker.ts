import type { Beginning, EngineAnswer, Question } from './engine-messages.ts';
import { Loader } from './loader.ts';
import type { Pagefind } from './pagefind-host.ts';
import { PagefindHost } from './pagefind-host.ts';
import { PATIENCE_WITH_EARLIER } from './time-limits.ts';

/**
 * Pagefind in our own worker, with one instance a segment. Pagefind's own worker joins all indexes into one, sorts hits
 * only by score, and does not report files that cannot be loaded.
 */

let opened: Promise<PagefindHost> | undefined;
const loader = new Loader(globalThis.fetch.bind(globalThis));
globalThis.fetch = (input) => loader.fetch(String(input));

let script: Promise<Pagefind> | undefined;

/** Starts to load what a search in a segment needs. Pagefind's script is the same beside every segment. */
function begin(segment: string, language: string): Promise<Pagefind> {
  loader.begin(segment, language);
  script ??= import(/* @vite-ignore */ `${segment}pagefind.js`) as Promise<Pagefind>;
  script.catch(() => (script = undefined));
  return script;
}

async function answer(question: Question): Promise<unknown> {
  if (question.kind === 'open') {
    const { language, segment } = question;
    opened = begin(segment, language).then((found) => new PagefindHost(found, language, loader));
    await opened;
    return null;
  }
  if (question.kind === 'limit waiting') {
    loader.limitWaiting(PATIENCE_WITH_EARLIER);
    return null;
  }
  const host = await opened!;
  const { segment } = question;
  if (question.kind === 'prepare') return host.prepare(segment, question);
  if (question.kind === 'found') return host.found(segment, question.search, question.place);
  return question.kind === 'search' ? host.search(segment, question, question.order) : host.count(segment, question);
}

// Pagefind does not wait for its own start. A failure to start comes back with the search.
addEventListener('unhandledrejection', (event) => event.preventDefault());

addEventListener('message', async ({ data }: MessageEvent<Question | Beginning>) => {
  if (data.kind === 'begin') {
    begin(data.segment, data.language.toLowerCase()).catch(() => {});
    return;
  }
  const { number } = data;
  const send = (message: EngineAnswer) => postMessage(message);
  try {
    send({ number, value: await answer(data) });
  } catch (error) {
    send({ number, failure: String(error) });
  }
});
