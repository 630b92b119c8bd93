import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { serve } from '../../src/preview/serve.ts';
import { href } from '../../src/urls.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { sampled } from '../support/length.ts';
import { useBrowser } from './open-browser.ts';
import type { Visit } from './watch-pages.ts';
import { Watch } from './watch-pages.ts';

export type Visits = [Entry, Visit][];

/**
 * Builds and serves a site of hostile articles for the tests of a file. `write` puts them into the content folder.
 * @returns the way to visit the articles of a folder, or each `nth`: each with what it showed and did. What is in the
 * `part` that is named is hovered, focused and clicked.
 */
export function useHostileSite(
  write: (content: string) => Promise<void>,
): (folder: string, how?: { part?: string; nth?: number }) => Promise<Visits> {
  let watch: Watch;
  let address: string;
  let entries: Entry[];
  const undo: (() => unknown)[] = [];
  const browser = useBrowser({ until: 'end' });

  beforeAll(async () => {
    const { folder, remove } = await temporaryFolder();
    undo.push(remove);
    const [content, out] = [join(folder, 'content'), join(folder, 'edition')];
    await write(content);
    const { status, stderr } = await runScript('build', buildWords(content, out));
    if (status !== 0) throw new Error(`The hostile articles could not be built (status ${status}):\n${stderr}`);
    const { server, address: at } = await serve(out, { port: 0, base: '/' });
    undo.push(() => server.close().closeAllConnections());
    address = at;
    entries = (await openArchive({ content, asOf: Date.UTC(2026, 0, 1) })).catalog.entries;
    watch = await Watch.open(browser(), address);
  });

  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });

  return async (folder, { part, nth = 1 } = {}) => {
    const ofFolder = entries.filter(({ article }) => article.file.startsWith(`${folder}/`));
    const chosen = sampled(ofFolder, nth);
    const addressOf = ({ path }: Entry) => new URL(href(path, '/'), address).href;
    const visits = await watch.visitAll(chosen.map(addressOf), part);
    return chosen.map((entry) => [entry, visits.get(addressOf(entry))!]);
  };
}

/** What went wrong, a line each, with the file. */
export const faultsOf = (visits: Visits) =>
  visits.flatMap(([{ article }, { faults }]) => faults.map((fault) => `${article.file}: ${fault}`));

/** Files of articles of which a text is not seen. */
export const lacking = (visits: Visits, text: (file: string) => string) =>
  visits.filter(([{ article }, seen]) => !seen.text.includes(text(article.file))).map(([{ article }]) => article.file);
