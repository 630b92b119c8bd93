import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { serve } from '../../src/preview/serve.ts';
import { href } from '../../src/urls.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { articleText, writeFiles } from '../site/small-content.ts';
import { describeShared, sharedFolder } from '../support/shared-folder.ts';
import { HOSTILE_ARTICLES } from './hostile-articles.ts';
import { openBrowser } from './open-browser.ts';
import type { Visit } from './watch-pages.ts';
import { Watch } from './watch-pages.ts';

let browser: Browser;
let watch: Watch;
let address: string;
let entries: Entry[];
const undo: (() => unknown)[] = [];

beforeAll(async () => {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  const [content, out] = [join(folder, 'content'), join(folder, 'edition')];
  await writeFiles(content, HOSTILE_ARTICLES);
  const [payloads, strings, examples] = ['dompurify-md', 'blns-md', 'commonmark/spec.json'].map((name) =>
    sharedFolder(`cases/${name}`),
  );
  if (payloads) await cp(payloads, join(content, 'payloads'), { recursive: true });
  if (strings) await cp(strings, join(content, 'strings'), { recursive: true });
  if (examples) await writeFiles(join(content, 'examples'), examplesOf(await readFile(examples, 'utf8')));
  const { status, stderr } = await runScript('build', buildWords(content, out));
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const { server, address: at } = await serve(out, { port: 0, base: '/' });
  undo.push(() => {
    server.close();
    server.closeAllConnections();
  });
  address = at;
  entries = (await openArchive({ content, asOf: Date.UTC(2026, 0, 1) })).catalog.entries;
  browser = await openBrowser();
  undo.push(() => browser.close());
  watch = await Watch.open(browser, address);
}, 120_000);

afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

/** How many examples of the CommonMark specification stand in one article. */
const EXAMPLES = 20;

/** Articles of all examples of the CommonMark specification. */
function examplesOf(spec: string): Record<string, string> {
  const examples = JSON.parse(spec) as { example: number; markdown: string }[];
  const articles = Map.groupBy(examples, ({ example }) => Math.ceil(example / EXAMPLES));
  return Object.fromEntries(
    [...articles].map(([number, group]) => {
      const text = group.map(({ example, markdown }) => `Example number ${example}\n\n${markdown}`).join('\n\n');
      return [`${number}.md`, articleText(`Examples ${number}`, '2021-01-01', `${text}\n\nAFTER`)];
    }),
  );
}

/** Visits the articles of a folder: each with what it showed and did. */
async function visit(folder: string, part?: string): Promise<[Entry, Visit][]> {
  const chosen = entries.filter(({ article }) => article.file.startsWith(`${folder}/`));
  const addressOf = ({ path }: Entry) => new URL(href(path, '/'), address).href;
  const visits = await watch.visitAll(chosen.map(addressOf), part);
  return chosen.map((entry) => [entry, visits.get(addressOf(entry))!]);
}

/** What went wrong, a line each, with the file. */
const faultsOf = (visits: [Entry, Visit][]) =>
  visits.flatMap(([{ article }, { faults }]) => faults.map((fault) => `${article.file}: ${fault}`));

/** Files of articles of which a text is not seen. */
const lacking = (visits: [Entry, Visit][], text: (file: string) => string) =>
  visits.filter(([{ article }, seen]) => !seen.text.includes(text(article.file))).map(([{ article }]) => article.file);

test('articles that try to run, load, frame, lead away or get out do nothing, whatever a reader does', {
  timeout: 120_000,
}, async () => {
  const visits = await visit('own', 'article');
  expect(visits.length).toBe(Object.keys(HOSTILE_ARTICLES).filter((file) => file.endsWith('.md')).length);
  expect(faultsOf(visits)).toEqual([]);
  expect(lacking(visits, () => 'BEFORE')).toEqual([]);
  expect(lacking(visits, () => 'AFTER')).toEqual([]);
});

const numberOf = (file: string) => /(\d+)\.md$/.exec(file)![1]!;

describeShared('DOMPurify payloads in a browser', 'cases/dompurify-md', () => {
  test('do nothing, whatever a reader does, and what stands before and after them is seen', {
    timeout: 240_000,
  }, async () => {
    const visits = await visit('payloads', '.article-body');
    expect(visits.length).toBeGreaterThan(200);
    expect(faultsOf(visits)).toEqual([]);
    expect(lacking(visits, (file) => `MARKER-BEFORE-${numberOf(file)}`)).toEqual([]);
    expect(lacking(visits, (file) => `MARKER-AFTER-${numberOf(file)}`)).toEqual([]);
  });
});

describeShared('naughty strings in a browser', 'cases/blns-md', () => {
  test('are headlines and texts, and nothing else', { timeout: 240_000 }, async () => {
    const visits = await visit('strings');
    expect(visits.length).toBeGreaterThan(500);
    expect(faultsOf(visits)).toEqual([]);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const otherwise = visits.filter(([{ article }, { headline }]) => words(headline) !== words(article.title));
    expect(otherwise.map(([{ article }, { headline }]) => [article.file, headline])).toEqual([]);
    expect(lacking(visits, (file) => `String ${Number(numberOf(file))} in the body`)).toEqual([]);
  });
});

describeShared('CommonMark examples in a browser', 'cases/commonmark', () => {
  test('do nothing, whatever a reader does', { timeout: 240_000 }, async () => {
    const visits = await visit('examples', '.article-body');
    expect(visits.length).toBeGreaterThan(600 / EXAMPLES);
    expect(faultsOf(visits)).toEqual([]);
  });
});
