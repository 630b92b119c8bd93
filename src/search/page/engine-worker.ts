import type { Answer, Question } from './engine-messages.ts';
import { Loader } from './loader.ts';
import { PagefindHost } from './pagefind-host.ts';
import type { Pagefind } from './pagefind-host.ts';

/**
 * Pagefind in a worker of our own, one instance a segment. Pagefind's own worker holds all indexes as one, whose hits can
 * be put in no order but that of their scores, and it says nothing of files that cannot be loaded.
 */

let opened: Promise<PagefindHost> | undefined;
const loader = new Loader(globalThis.fetch.bind(globalThis));
globalThis.fetch = (input) => loader.fetch(String(input));

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
    const found =
      question.kind === 'search'
        ? await host.search(segment, question, question.order)
        : await host.count(segment, question);
    const lost = loader.lostBelow(segment);
    if (lost) throw new Error(`${lost} could not be loaded`);
    return found;
  } catch (error) {
    host.forget(segment);
    loader.forget(segment);
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
