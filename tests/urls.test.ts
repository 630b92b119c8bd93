import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articlePath,
  datePath,
  filePath,
  groupYearPath,
  href,
  languagePath,
  normalizePath,
  pagePath,
  permalink,
  slugify,
} from '../src/urls.ts';
import { hold } from './support/hold.ts';

describe('slugs', () => {
  test.each([
    ['Summit in Geneva', 'summit-in-geneva'],
    ["Don’t stop: it's “here” – now…", 'dont-stop-its-here-now'],
    ['Čaj & café – Straße', 'čaj-café-straße'],
    ['Cafe\u0301', 'café'],
    ['اعتراض‌های ایران', 'اعتراض-های-ایران'],
    ['東京オリンピック', '東京オリンピック'],
    ['ｆｕｌｌ　ｗｉｄｔｈ', 'full-width'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['C++ & C#', 'c-c'],
    ['100 %', '100'],
    ['🎉 Party 🎉', 'party'],
    ['🎉', ''],
    ['—', ''],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c\0d', 'a-b-c-d'],
    ['\u200fایران\u200f', 'ایران'],
  ])('%j folds to %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('an emoji between words leaves no invisible sign behind', () => {
    expect(slugify('I ❤️ NY')).toBe('i-ny');
  });

  test('a soft hyphen, which no reader sees, does not cut a word', () => {
    expect(slugify('Zu\u00adsammen')).toBe(slugify('Zusammen'));
  });

  test('very long names fit a file system, and differ where their ends differ', () => {
    for (const letter of ['a', 'word ', 'ش', '京']) {
      const [one, two] = [slugify(`${letter.repeat(300)}1`), slugify(`${letter.repeat(300)}2`)];
      expect(Buffer.byteLength(one)).toBeLessThanOrEqual(255);
      expect(one).not.toBe(two);
      expect(one).not.toMatch(/^-|-$|--/);
    }
  });

  test('a very long name is cut between characters, not inside a surrogate pair', () => {
    expect(slugify(`${'𠀀'.repeat(300)}1`).isWellFormed()).toBe(true);
  });

  test('any text folds to one safe part of a path, and a slug folds to itself', () => {
    hold(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const slug = slugify(text);
        expect(slug.isWellFormed()).toBe(true);
        expect(slug).not.toMatch(/[\s/\\?#%."'<>&:\u0000-\u001f]/);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(255);
        expect(slugify(slug)).toBe(slug);
      }),
      500,
    );
  });
});

describe('paths that an editor writes', () => {
  test.each([
    ['/2019/old/', '/2019/old/'],
    ['2019/old', '/2019/old/'],
    ['/a//b/./c', '/a/b/c/'],
    ['/a/index.html', '/a/'],
    ['/a/story.html', '/a/story.html'],
    ['/a/Index.htm', '/a/'],
    ['/a/default/', '/a/default/'],
    ['/a/index', '/a/index/'],
    ['/indexes.html', '/indexes.html'],
    ['https://news.example/2019/old/?page=2#top', '/2019/old/'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe\u0301/', '/café/'],
    ['/ایران', '/ایران/'],
    ['', '/'],
    ['/', '/'],
    ['//evil.example/x', '/evil.example/x/'],
  ])('%j is the path %j', (written, path) => {
    expect(normalizePath(written, 'page')).toBe(path);
  });

  test.each([
    '..',
    '../x',
    '/a/../b',
    '/a/%2e%2e/b',
    '/a/%252e%252e/b',
    'C:\\x',
    '/a\\..\\b',
    '/%00/',
    '/a%zz/',
    `/${'a'.repeat(256)}/`,
    '/2021/.htaccess/',
    '/.well-known/security.txt',
    '/index.html/x/',
    '/q/index.html/z',
    '/a\u009bb/',
    '/a\u202eb/',
    '/sw.js',
    '/x.svg',
    '/default.htm',
    '/a/Default.html',
    '/index.php',
    '/index.php?p=1',
    '/2020/INDEX.shtml',
    '/index.cgi',
    '/default.aspx',
    '/a/in\u00addex.php',
    '/index.php/2020/old/',
    '/a/index.php./',
    '/a/\u200d.htaccess/',
  ])('%j is refused', (written) => {
    expect([normalizePath(written, 'page'), normalizePath(written, 'alias')]).toEqual([null, null]);
  });

  test.each(['/x.php', '/x.shtml', '/x.php.html', '/cgi-bin/x.cgi'])(
    '%s is an address that leads on, and never a page: a server would run it',
    (written) => {
      expect([normalizePath(written, 'page'), normalizePath(written, 'alias')]).toEqual([null, written]);
    },
  );

  test.each(['/story.html', '/v1.2.html', '/2020/old.htm'])('%s is a page', (written) => {
    expect(normalizePath(written, 'page')).toBe(written);
  });

  test('half of a surrogate pair, which no address can hold, is refused', () => {
    expect(normalizePath('/\ud800/', 'page')).toBeNull();
  });

  test('whatever is accepted stays inside the site', () => {
    const unit = fc.constantFrom('.', '/', '..', '%2e', '%2f', 'a', '\\', ' ', '?', '#', 'index.html', ':', 'ی');
    hold(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const path = normalizePath(parts.join(''), 'alias');
        if (path === null) return;
        expect(path.startsWith('/')).toBe(true);
        expect(path.split('/')).not.toContain('..');
        expect(new URL(href(path, '/'), 'https://a.example').origin).toBe('https://a.example');
      }),
      500,
    );
  });
});

describe('links', () => {
  test('have the base path and are percent-encoded', () => {
    expect(href('/tags/ایران/', '/')).toBe('/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/');
    expect(href('/a b/?/#/', '/news/')).toBe('/news/a%20b/%3F/%23/');
    expect(href('/', '/news/')).toBe('/news/');
  });

  test('are absolute as permalinks', () => {
    expect(permalink('/2020/11/10/تهران/', { url: 'https://a.example', base: '/news/' })).toBe(
      'https://a.example/news/2020/11/10/%D8%AA%D9%87%D8%B1%D8%A7%D9%86/',
    );
  });
});

test('the addresses that are a promise', () => {
  expect(['2020', '2020-11', '2020-11-10'].map(datePath)).toEqual(['/2020/', '/2020/11/', '/2020/11/10/']);
  expect(articlePath('2020-11-10', 'summit', 'en', 'en')).toBe('/2020/11/10/summit/');
  expect(articlePath('2020-11-10', 'summit', 'pt-BR', 'en')).toBe('/pt-br/2020/11/10/summit/');
  expect(pagePath('about', 'en', 'en')).toBe('/about/');
  expect(pagePath('about', 'fa', 'en')).toBe('/fa/about/');
  expect(languagePath('zh-Hant')).toBe('/zh-hant/');
  expect(groupYearPath('/tags/iran/', '2020')).toBe('/tags/iran/2020/');
  expect(groupYearPath('/tags/iran/', '2020', 2)).toBe('/tags/iran/2020/2/');
});

test('a path is served from a file of its own', () => {
  expect(['/', '/2020/11/', '/old/story.html'].map(filePath)).toEqual([
    'index.html',
    '2020/11/index.html',
    'old/story.html',
  ]);
});
