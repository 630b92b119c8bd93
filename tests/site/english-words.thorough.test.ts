import { join } from 'node:path';
import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, expect, test } from 'vitest';
import english from '../../src/labels/en.json' with { type: 'json' };
import { readEdition } from './edition.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

const undo: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of undo) await remove();
});

/** A text of a page with the language and the direction that are marked on what holds it, or on the element it names. */
interface Said {
  text: string;
  lang: string;
  dir: string;
  /** The attribute that holds it. Its direction is that of its language. */
  attribute?: string;
}

const ATTRIBUTES = { ariaLabel: 'aria-label', placeholder: 'placeholder', title: 'title', alt: 'alt' };

function saidIn(html: string): Said[] {
  const said: Said[] = [];
  const visit = (node: Root['children'][number] | ElementContent, lang: string, dir: string): void => {
    if (node.type === 'text' && /\p{L}/u.test(node.value)) said.push({ text: node.value.trim(), lang, dir });
    if (node.type !== 'element' || /^(head|script|style|code)$/.test(node.tagName)) return;
    const own = { lang: String(node.properties['lang'] ?? lang), dir: String(node.properties['dir'] ?? dir) };
    for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
      const text = String(node.properties[name] ?? '');
      if (/\p{L}/u.test(text)) said.push({ text, lang: own.lang, dir: own.lang === 'en' ? 'ltr' : own.dir, attribute });
    }
    for (const child of node.children) visit(child, own.lang, own.dir);
  };
  for (const child of fromHtml(html).children) visit(child, '', '');
  return said;
}

/** Whole labels of one text, as they are printed. */
const LABELS = new Set(
  Object.values(english).filter((label) => typeof label === 'string' && /\p{L}{3}/u.test(label) && !/\{/.test(label)),
);
/** The beginnings or ends of others that are printed here: counts, dates, names filled in. */
const FILLED =
  /^\d+ articles?$|^Printed from|^Earlier: |^On this day, |^\w+ in earlier years$|^\d+ in all$|^Search this site with |^The publisher withdrew |^Corrected on /;
const isEnglish = ({ text }: Said) => LABELS.has(text) || FILLED.test(text);

async function pagesOf(content: Record<string, string>): Promise<Map<string, Said[]>> {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  await writeFiles(join(folder, 'content'), content);
  const out = join(folder, 'site');
  const build = await runScript('build', buildWords(join(folder, 'content'), out));
  expect(build.status, build.stderr).toBe(0);
  return new Map(readEdition(out).pages.map(({ path, html }) => [path, saidIn(html)]));
}

const MORE =
  'updated: 2020-03-01\nsource: { name: Bron, url: https://example.org/ }\ntags: [Zee]\nauthors: [J. de Wit]\nsection: stad\ncorrections: [{ date: 2020-02-01, text: Een naam }]\n';

test('every English word of a site in a language without words is marked as English', async () => {
  const pages = await pagesOf({
    'site.yaml':
      'title: De haven\nlanguage: he\nurl: https://archive.example/\nsections: [{ slug: stad, label: Stad }]\n',
    'labels/he.json': '{ "newest": "חדש", "published": "פורסם" }',
    ...Object.fromEntries(
      Array.from({ length: 4 }, (_, i) => [`${i}.md`, articleText('נמל', `201${i}-01-02`, 'הנמל.', MORE)]),
    ),
    'gone.md': articleText('נמל', '2020-01-03', 'הנמל.', 'withdrawn: { date: 2021-01-01, kind: legal }\n'),
  });
  const kinds = ['/', '/2010/', '/2010/01/02/', '/2010/01/02/0/', '/tags/', '/tags/zee/', '/search/', '/corrections/'];
  for (const path of [...kinds, '/404.html', '/2020/01/03/gone/']) {
    const said = pages.get(path)!;
    expect(said.filter(isEnglish).length, path).toBeGreaterThan(3);
    expect(
      said.filter((one) => isEnglish(one) && (one.lang !== 'en' || one.dir !== 'ltr')),
      path,
    ).toEqual([]);
    // Attributes: only names of places in the page are English, and only there.
    const named = said.filter(({ attribute }) => attribute !== undefined);
    expect(named.filter(isEnglish).length, path).toBeGreaterThan(2);
    expect(
      named.filter((one) => /[a-z]{3}/.test(one.text) && !/[א-ת]/.test(one.text) && one.lang !== 'en'),
      path,
    ).toEqual([]);
    // The owner's own words stay in the site's language; those filled into an English sentence are a part of it.
    expect(
      said.filter((one) => /[א-ת]/.test(one.text) && !isEnglish(one) && one.lang !== 'he'),
      path,
    ).toEqual([]);
  }
});

test('around an article in a language without words, those of the site are marked within it', async () => {
  const pages = await pagesOf({
    'site.yaml': 'title: Harbour\nlanguage: en\nurl: https://archive.example/\n',
    'a.md': articleText('נמל', '2020-01-02', 'הנמל.', `lang: he\n${MORE}`),
    'b.md': articleText('Harbour', '2020-01-03', 'The harbour.'),
  });
  const said = pages.get('/he/2020/01/02/a/')!;
  // A citation is a text of its own: its names are the article's, its dates the site's.
  const marked = said.filter((one) => isEnglish(one) || /^\d+ (January|February|March) \d+$/.test(one.text));
  expect(marked.map(({ text }) => text)).toEqual(expect.arrayContaining(['Updated', '1 March 2020', 'Source']));
  expect(marked.filter(({ lang, dir }) => lang !== 'en' || dir !== 'ltr')).toEqual([]);
  expect(said.find(({ text }) => text === 'נמל')).toMatchObject({ lang: 'he', dir: 'rtl' });
});

test('a language that has its words needs no marks', async () => {
  const pages = await pagesOf({
    'site.yaml': 'title: Le port\nlanguage: fr\nurl: https://archive.example/\n',
    'a.md': articleText('Le port', '2020-01-02', 'Le port.', MORE),
  });
  for (const [path, said] of pages)
    expect(
      said.filter(({ lang }) => lang !== 'fr'),
      path,
    ).toEqual([]);
});
