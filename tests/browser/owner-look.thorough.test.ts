import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { buildWords, PROJECT, runScript, temporaryFolder } from '../site/run-script.ts';
import { articleText, DRAWING, writeFiles } from '../site/small-content.ts';
import { axeFinds, MODES } from './axe.ts';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';

const FONTS = join(PROJECT, 'node_modules/@fontsource/noto-sans/files');
const HOST = 'https://stats.example.org';
const LOOK = `look:
  accent: "#b01030"
  logo: { light: look/logo.svg, height: 3 }
`;
const REST = `navigation:
  - { label: The city, url: /sections/city/ }
  - { label: Shop, url: "https://shop.example.org/" }
footerText: An independent paper.
head:
  scripts: [{ src: "${HOST}/script.js", data-site: news }]
policy: { scripts: [stats.example.org], connections: [stats.example.org] }
`;
const PAGES = ['', '2020/', '2020/01/03/one/', 'sections/city/', 'search/', 'search/?q=harbour', 'nothing-here/'];

const browser = useBrowser();
const undo: (() => unknown)[] = [];

/** Builds an owner's site in a folder of its own, and serves it. */
async function serveSite(settings: string): Promise<{ address: string; headers: string }> {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  const content = join(folder, 'content');
  const keys = 'section: city\ntags: [Sea]\nauthors: [Jane Doe]\nimage: { src: a.svg, alt: A drawing }\n';
  await writeFiles(content, {
    'site.yaml': `title: The Harbour Post\nlanguage: en\nsections: [{ slug: city, label: City }]\n${settings}`,
    'look/logo.svg': DRAWING,
    'a.svg': DRAWING,
    'one.md': articleText('The harbour', '2020-01-03', 'A harbour and a lighthouse. '.repeat(60), keys),
    'two.md': articleText('The lighthouse', '2019-01-03', 'A lighthouse.', keys),
  });
  for (const [name, weight] of [
    ['serif', 700],
    ['sans', 400],
  ] as const)
    await copyFile(join(FONTS, `noto-sans-latin-${weight}-normal.woff2`), join(content, 'look', `${name}.woff2`));
  const out = join(folder, 'site');
  expect(await runScript('build', buildWords(content, out))).toMatchObject({ status: 0 });
  const { server, address } = await serve(out, { port: 0, base: '/' });
  undo.push(() => server.close().closeAllConnections());
  return { address, headers: await readFile(join(out, '_headers'), 'utf8') };
}

let own: { address: string; headers: string };
beforeAll(async () => {
  own = await serveSite(`${LOOK}  fonts: { serif: look/serif.woff2, sans: look/sans.woff2 }\n${REST}`);
});
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

/** Opens a page, and notes what it asks for and how far things move on it. */
async function open(url: string, [colorScheme, width]: (typeof MODES)[number]) {
  const page = await (await browser().newContext({ colorScheme, viewport: { width, height: 800 } })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'self.counted = 1' }),
  );
  await page.addInitScript(() => {
    const moved = { value: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.value += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  if (url.includes('?q=')) await page.locator('#page-search-results li a').first().waitFor();
  const moved = () => page.evaluate(() => (window as unknown as { moved: { value: number } }).moved.value);
  return { page, asked, moved };
}

test.each(MODES)("an owner's look is readable, stands still and asks one host alone, %s, %i px", async (...mode) => {
  for (const at of PAGES) {
    const { page, asked, moved } = await open(own.address + at, mode);
    expect(await moved(), at).toBeLessThan(0.0005);
    expect(
      asked.filter((url) => url.endsWith('.woff2')),
      at,
    ).toHaveLength(2);
    expect(
      asked.filter((url) => !url.startsWith(own.address)),
      at,
    ).toEqual([`${HOST}/script.js`]);
    expect(await page.evaluate(() => (self as unknown as { counted?: number }).counted), at).toBe(1);
    // Level AAA asks 7:1 of colours. An owner's accent is held to 4.5:1.
    const found = (await axeFinds(page)).filter((fault) => !fault.startsWith('color-contrast-enhanced'));
    expect(found, at).toEqual([]);
    expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length), at).toBe(
      2,
    );
    await page.context().close();
  }
});

test('the policy opens for the host that is named, and for no other', async () => {
  const { page } = await open(own.address, MODES[0]!);
  const reach = (url: string) =>
    page.evaluate(
      (to) =>
        fetch(to).then(
          () => true,
          () => false,
        ),
      url,
    );
  await page.route('https://other.example/**', (route) => route.fulfill({ body: '' }));
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({ body: '', headers: { 'access-control-allow-origin': '*' } }),
  );
  expect([await reach(`${HOST}/count`), await reach('https://other.example/count')]).toEqual([true, false]);
});

test('without the key no page asks for a font, nor may it', async () => {
  const { address, headers } = await serveSite(LOOK + REST);
  expect(headers).not.toContain('font-src');
  for (const at of PAGES) {
    const { page, asked } = await open(address + at, MODES[0]!);
    expect(
      asked.filter((url) => /\.woff2?/.test(url)),
      at,
    ).toEqual([]);
    await page.context().close();
  }
});
