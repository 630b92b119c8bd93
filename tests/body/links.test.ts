import { describe, expect, test } from 'vitest';
import { withSeverities } from '../../src/problems.ts';
import { render } from '../support/render.ts';

async function link(address: string, base = '/'): Promise<[string | undefined, string[]]> {
  const site = { url: 'https://archive.example', base, imageHosts: [], language: 'en' };
  const { html, problems } = await render(`[x](<${address}>)`, {}, { site });
  return [/ href="([^"]*)"/.exec(html)?.[1], problems.map((p) => p.code)];
}

describe('a link leads to', () => {
  test.each([
    ['a file beside the article', 'other.md', '/2020/11/09/other/'],
    ['one without its ending', 'other', '/2020/11/09/other/'],
    ['one with a part', 'other.md#part', '/2020/11/09/other/#part'],
    ['one by way of another folder', '../11/other.md', '/2020/11/09/other/'],
    ['one from the root of the content', '/2020/11/other.md', '/2020/11/09/other/'],
    ['the path of a page', '/2020/11/09/other/', '/2020/11/09/other/'],
    ['a path without its closing slash', '/about', '/about/'],
    ['a path with a query', '/about/?a=1#b', '/about/?a=1#b'],
    ['an absolute address of this site', 'https://archive.example/about/', '/about/'],
    ['a path counted from the page', '../../09/other/', '/2020/11/09/other/'],
    ['a document', 'paper.pdf', '/media/paper.pdf'],
    ['an address of this site by http', 'http://archive.example/about/', '/about/'],
    ['elsewhere', 'https://a.example/?a=1&b=2', 'https://a.example/?a=1&#x26;b=2'],
    ['elsewhere, by the protocol of the page', '//a.example/x', 'https://a.example/x'],
    ['a mailbox', 'mailto:a@b.example', 'mailto:a@b.example'],
  ])('%s', async (_, address, wanted) => {
    expect(await link(address)).toEqual([wanted, []]);
  });

  test('elsewhere, where a browser leaves a tab out of it', async () => {
    const { html } = await render('<a href="/&#9;/host.example/x">x</a>');
    expect(html).toContain('href="https://host.example/x"');
  });

  test('a place below the base path', async () => {
    expect(await link('other.md', '/news/')).toEqual(['/news/2020/11/09/other/', []]);
    expect(await link('/about/', '/news/')).toEqual(['/news/about/', []]);
    expect(await link('/news/about/', '/news/')).toEqual(['/news/about/', []]);
  });
});

describe('a link that leads nowhere is told', () => {
  test.each([
    ['nowhere.md', undefined, 'link-broken'],
    ['/nowhere.md', undefined, 'link-broken'],
    ['/nowhere/', '/nowhere/', 'link-other-part'],
    ['https://archive.example/docs/x/', 'https://archive.example/docs/x/', 'link-other-part'],
    ['/2020/11/nothing/', '/2020/11/nothing/', 'link-broken'],
    ['/old/2019/01/02/bridge.html', '/old/2019/01/02/bridge.html', 'link-broken'],
    ['run.exe', undefined, 'link-broken'],
    ['#nothing', '#nothing', 'link-broken'],
    ['../../../etc/passwd', undefined, 'link-outside'],
    ['http://[', undefined, 'link-broken'],
  ])('%s', async (address, href, code) => {
    expect(await link(address)).toEqual([href, [code]]);
  });

  test('with its line and column, and its words stay', async () => {
    const { html, problems } = await render('one\n\ntwo [words](nowhere.md)\n', { line: 5 });
    expect(html).toContain('<a>words</a>');
    expect(problems.map(({ line, column, file }) => [file, line, column])).toEqual([['2020/11/summit.md', 7, 5]]);
  });
});

test('links inside the text lead to ids as written, or as headings fold', async () => {
  const { html, problems } = await render('[a](#The%20Part) [b](#own) [c](#top)\n\n## The part\n\n<p id="own">x</p>\n');
  expect(html).toContain('<a href="#the-part">a</a> <a href="#own">b</a>');
  expect(problems).toEqual([]);
});

test('a link to an id that had to give way to the page’s own follows it', async () => {
  const { problems } = await render('[a](#page-main)\n\n<p id="page-main">x</p>\n');
  expect(problems).toEqual([]);
});

test.each([
  ['NFC', 'NFD'],
  ['NFD', 'NFC'],
] as const)('a name written in %s leads to the file that a disk holds in %s', async (written, held) => {
  const [file, page] = ['2020/11/résumé.pdf', '2020/11/über.md'].map((name) => name.normalize(held));
  const { html, problems } = await render(
    '[a](<résumé.pdf>) [b](<über.md>) [c](</über/>)'.normalize(written),
    {},
    {
      hasFile: (name) => name === file,
      pathOfFile: (name) => (name === page ? '/über/' : undefined),
      hasPath: (path) => path === '/über/'.normalize('NFC'),
      attachment: async (name) => (name === file ? '/media/resume.pdf' : null),
    },
  );
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/media/resume.pdf"', 'href="/%C3%BCber/"', 'href="/%C3%BCber/"']);
  expect(problems).toEqual([]);
});

test('links below one folder that the archive does not hold are one problem with their number', async () => {
  const { problems } = await render('[a](/docs/one/) [b](/docs/two/)\n\n[c](/docs/) [d](/lists/)', { line: 5 });
  expect(withSeverities(problems, {}).map(({ line, column, found }) => [line, column, found])).toEqual([
    [5, 1, '3 times below /docs/, in 1 file, first "/docs/one/": no such page or file'],
    [7, 13, '"/lists/": no such page or file'],
  ]);
});
