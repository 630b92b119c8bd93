import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import french from '../../src/labels/fr.json' with { type: 'json' };
import { serve } from '../../src/preview/serve.ts';
import { foreignTo } from '../site/foreign-words.ts';
import { buildWords, runScript, temporaryFolder } from '../site/run-script.ts';
import { articleText, writeFiles } from '../site/small-content.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { answered } from './search-page.ts';

const browser = useBrowser();
const undo: (() => unknown)[] = [];
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

/** Archives without an English word: their names, the words of their texts, a word with a slip, and one that is missing. */
const ARCHIVES = {
  fr: { title: 'Le phare', text: 'Un phare éclaire la presqu’île.', slip: 'phqre', none: 'xylophones', tag: 'Marée' },
  he: { title: 'המגדלור', text: 'המגדלור מאיר את הנמל הישן.', slip: 'המגדלןר', none: 'קסילופונים', tag: 'גאות' },
} as const;

async function serveArchive(lang: keyof typeof ARCHIVES): Promise<string> {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  const { title, text, tag } = ARCHIVES[lang];
  const keys = `tags: [${tag}]\nauthors: [${title}]\nsection: a\n`;
  const files = Array.from({ length: 14 }, (_, i) => [
    `${i}.md`,
    articleText(title, `20${10 + (i % 9)}-01-02`, `${text}\n\n## ${tag}\n\n${text}`, keys),
  ]);
  await writeFiles(join(folder, 'content'), {
    'site.yaml': `title: ${title}\ndescription: ${text}\nlanguage: ${lang}\nurl: https://archive.example/\nsections: [{ slug: a, label: ${tag} }]\n`,
    ...Object.fromEntries(files),
  });
  const out = join(folder, 'site');
  expect(await runScript('build', buildWords(join(folder, 'content'), out))).toMatchObject({ status: 0 });
  const { server, address } = await serve(out, { port: 0, base: '/' });
  undo.push(() => server.close().closeAllConnections());
  return address;
}

/** What a page says when its scripts have run, with the language that is marked on it. */
const said = (page: Page): Promise<{ text: string; lang: string }[]> =>
  page.evaluate(() => {
    const all: { text: string; lang: string }[] = [];
    for (const element of document.querySelectorAll('body, body *:not(script, style, code, pre, input[type=url])')) {
      const { lang } = element.closest<HTMLElement>('[lang]')!;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        all.push({ text: element.getAttribute(name) ?? '', lang });
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) all.push({ text: node.textContent!.trim(), lang });
    }
    return all.filter(({ text }) => /\p{L}/u.test(text));
  });

/** Every state of the search, and an old article with all that its script shows. */
async function* statesOf(lang: keyof typeof ARCHIVES): AsyncGenerator<[name: string, Page]> {
  const address = await serveArchive(lang);
  const page = await (await browser().newContext({ permissions: ['clipboard-write'] })).newPage();
  const { title, slip, none } = ARCHIVES[lang];
  const word = title.split(' ').at(-1)!;
  for (const query of [word, slip, none, `${word} ${none}`, `${word} 2012`, `-${word} a`]) {
    await page.goto(`${address}search/?q=${encodeURIComponent(query)}`);
    await answered(page);
    for (const summary of await page.locator('.facet summary').all()) await summary.click();
    yield [query, page];
  }
  await page.goto(`${address}search/?q=${encodeURIComponent(word)}&from=2012&to=2013`);
  await answered(page);
  yield ['from', page];
  await page.goto(`${address}2010/01/02/0/`);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  for (const button of await page.locator('main button:visible').all()) await button.click();
  yield ['article', page];
  for (const path of ['', 'tags/', '2010/', 'nothing-here/']) {
    await page.goto(address + path);
    yield [path, page];
  }
}

test('a French page has no English word when its scripts have run', async () => {
  const foreign = foreignTo(french);
  const found = new Set<string>();
  let states = 0;
  for await (const [name, page] of statesOf('fr')) {
    states++;
    for (const { text } of await said(page))
      for (const part of foreign)
        if (text.includes(part) && new RegExp(`(?<!\\p{L})${RegExp.escape(part)}(?!\\p{L})`, 'u').test(text))
          found.add(`${name}: ${text}`);
  }
  expect([states, [...found]]).toEqual([12, []]);
});

test('in a language without labels, scripts mark their English words as English', async () => {
  const unmarked = new Set<string>();
  let marked = 0;
  for await (const [name, page] of statesOf('he'))
    for (const { text, lang } of await said(page)) {
      const isEnglish = /[a-z]{3}/.test(text) && !/https?:|^(?:BibTeX|RIS|CSL-JSON)$/.test(text);
      if (isEnglish && lang === 'en') marked++;
      else if (isEnglish) unmarked.add(`${name}: ${text}`);
      else if (lang === 'en' && /^\p{Script=Hebrew}+$/u.test(text)) unmarked.add(`${name}, marked: ${text}`);
    }
  expect(marked).toBeGreaterThan(200);
  expect([...unmarked]).toEqual([]);
});
