import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import type { Edition } from './edition.ts';
import { attribute, listFiles, metas, readEdition } from './edition.ts';
import type { Answered } from './header-table.ts';
import { expectedHeaders, expectedOfRules, pathsOfEachKind } from './header-table.ts';
import { NGINX, serveWithNginx } from './nginx.ts';
import { buildWords, MOMENT, runScript, temporaryFolder } from './run-script.ts';
import { articleText, writeFiles } from './small-content.ts';

const { address, content, folder } = inject('site');
let paths: Answered[];
let edition: Edition;

beforeAll(async () => {
  const { catalog } = await openArchive({ content, asOf: MOMENT });
  edition = readEdition(folder);
  paths = pathsOfEachKind(edition, catalog.entries.find(({ article }) => article.image)!.path);
});

/** What an answer says of the headers that are expected, and of Cache-Control. */
function told(headers: Headers, expected: Record<string, string>): Record<string, string> {
  const names = [...Object.keys(expected), 'cache-control'];
  return Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)!]] : [])));
}

/** The rules of a `_headers` file that match, as its hosts document them: every one, the values of a name joined. */
function rulesAt(file: string, path: string): Record<string, string> {
  const headers = new Headers();
  for (const block of file.split(/\n(?=\S)/)) {
    const [rule = '', ...lines] = block.trim().split('\n');
    const [begin = '', end] = rule.split('*');
    const fits = end === undefined ? path === begin : path.startsWith(begin) && path.endsWith(end);
    if (!fits) continue;
    for (const line of lines)
      headers.append(line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim());
  }
  return Object.fromEntries(headers);
}

test('_headers gives every kind of path the headers that it should have, and no others', () => {
  const file = readFileSync(join(folder, '_headers'), 'utf8');
  for (const answered of paths.filter(({ status }) => status === 200))
    expect([answered.path, rulesAt(file, answered.path)]).toEqual([answered.path, expectedOfRules(answered)]);
});

test('the preview sends them', async () => {
  for (const answered of paths.filter(({ status }) => status === 200)) {
    const { status, headers } = await fetch(new URL(answered.path, address));
    const expected = { 'cache-control': 'no-store', ...expectedOfRules(answered) };
    expect([answered.path, status, told(headers, expected)]).toEqual([answered.path, 200, expected]);
  }
  for (const path of ['/no/such/page/', '/assets/no-such.js']) {
    const { status, headers } = await fetch(new URL(path, address));
    const told = [status, headers.get('x-content-type-options'), headers.get('cache-control')];
    expect(told).toEqual([404, 'nosniff', 'no-store']);
  }
});

test('every page says its policy itself, before anything is loaded', () => {
  for (const { file, elements } of edition.pages) {
    const head = elements.slice(elements.findIndex(({ tagName }) => tagName === 'head') + 1);
    const expected = expectedHeaders({
      path: '',
      status: 200,
      policy: file === 'search/index.html' ? 'search' : 'page',
      isKept: false,
    });
    const policy = expected['content-security-policy']!.replace("; frame-ancestors 'none'", '');
    expect([file, attribute(head[0]!, 'charSet')]).toEqual([file, 'utf-8']);
    expect([file, attribute(head[1]!, 'httpEquiv'), attribute(head[1]!, 'content')]).toEqual([
      file,
      'Content-Security-Policy',
      policy,
    ]);
    expect([file, elements.filter((e) => attribute(e, 'httpEquiv') === 'Content-Security-Policy').length]).toEqual([
      file,
      1,
    ]);
  }
  expect(
    edition.pages.filter((page) => metas(page, 'referrer').join() !== 'same-origin').map(({ file }) => file),
  ).toEqual([]);
});

test('no variable of the environment takes the policy out of the pages', async () => {
  const { folder: own, remove } = await temporaryFolder();
  try {
    await writeFiles(join(own, 'content'), { 'a.md': articleText('A', '2020-01-01', 'A tide.') });
    const env = { DEV: '1', PROD: '', SSR: '', MODE: 'development', NODE_ENV: 'development' };
    const { status } = await runScript('build', buildWords(join(own, 'content'), join(own, 'edition')), { env });
    expect(status).toBe(0);
    expect(readFileSync(join(own, 'edition/index.html'), 'utf8')).toContain('http-equiv="Content-Security-Policy"');
  } finally {
    await remove();
  }
});

test('no page has a script, a style or a handler of its own that its policy would stop', () => {
  const inline = edition.pages.flatMap(({ file, elements }) =>
    elements.flatMap((element) => {
      const { tagName, properties } = element;
      const runs = tagName === 'script' && !properties['src'] && properties['type'] !== 'application/ld+json';
      const names = Object.keys(properties).filter((name) => name === 'style' || /^on/i.test(name));
      return runs || tagName === 'style' || names.length > 0 ? [`${file}: <${tagName} ${names.join(' ')}>`] : [];
    }),
  );
  expect(inline).toEqual([]);
});

if (!NGINX) console.warn('skipped: the headers that nginx sends: nginx is not on the PATH');

describe.skipIf(!NGINX)('nginx, with the settings that npm run headers prints', () => {
  async function answers(root: string, words: string[], asked: Answered[]): Promise<void> {
    const { folder: own, remove } = await temporaryFolder();
    const [settings, map] = await Promise.all(
      ['nginx', 'nginx-map'].map((host) => runScript('headers', ['--for', host, ...words])),
    );
    expect([settings!.status, map!.status]).toEqual([0, 0]);
    const { address: at, end } = await serveWithNginx(root, settings!.stdout, own, map!.stdout);
    try {
      for (const answered of asked) {
        const expected = expectedHeaders(answered);
        const response = await fetch(new URL(encodeURI(answered.path), at));
        const found = [answered.path, response.status, told(response.headers, expected)];
        expect(found).toEqual([answered.path, answered.status, expected]);
        if (answered.status === 404) expect(await response.text()).toContain('</html>');
      }
    } finally {
      await end();
      await remove();
    }
  }

  test('sends each kind of path its headers, and the archive’s page where there is nothing', async () => {
    await answers(folder, ['--content', content], paths);
  });

  test('does so below a path', async () => {
    const { folder: root, remove } = await temporaryFolder();
    const base = '/news.views/a~b/';
    const files = [
      'index.html',
      'tags/index.html',
      'search/index.html',
      '404.html',
      'media/a.svg',
      'media/a.webp',
      'assets/engine-worker.a.js',
      'assets/a.css',
    ];
    await writeFiles(join(root, base), Object.fromEntries(files.map((file) => [file, '<html></html>'])));
    await writeFiles(join(root, 'own'), { 'site.yaml': `url: https://news.example${encodeURI(base)}\n` });
    const own = listFiles(join(root, base));
    const asked = pathsOfEachKind({ files: new Set(own) }, '/').filter(
      ({ path, status }) => status === 404 || own.includes(path.replace(/\/$/, '/index.html').slice(1)),
    );
    expect(asked.length).toBeGreaterThan(10);
    try {
      await answers(
        root,
        ['--content', join(root, 'own')],
        asked.map((one) => ({ ...one, path: base.slice(0, -1) + one.path })),
      );
    } finally {
      await remove();
    }
  });
});
