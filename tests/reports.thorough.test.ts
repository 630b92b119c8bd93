import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../src/archive.ts';
import { surroundingsOf } from '../src/rendering/body-surroundings.ts';
import { renderArticle } from '../src/rendering/render-article.ts';
import { NOW } from './support/parse.ts';
import { describeShared } from './support/shared-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** What a folder of articles gives: `file: path lang title`, the tags and sections, the HTML, the problems and the redirects. */
interface Published {
  articles: string[];
  names: string[];
  html: string;
  codes: string[];
  aliases: string[];
}

async function publish(content: string): Promise<Published> {
  const archive = await openArchive({ content, asOf: NOW });
  const surroundings = surroundingsOf(archive, { content, publicFolder: content, media: temporaryFolder() }, []);
  const found: Published = {
    articles: [],
    names: [],
    html: '',
    codes: archive.problems.map(({ code, line }) => `${line} ${code}`),
    aliases: [...archive.catalog.aliases.keys()],
  };
  for (const { article, path } of archive.catalog.entries) {
    const { body, problems } = await renderArticle(article, path, surroundings);
    found.articles.push(`${article.file}: ${path} ${article.lang} ${article.title}`);
    found.names.push([...article.tags, '/', ...(article.section ?? [])].join(' '));
    found.html += body.html;
    found.codes.push(...problems.map(({ code, line }) => `${line} ${code}`));
  }
  return found;
}

interface Wanted {
  /** Texts that the HTML of all articles must hold, and what it may not. */
  holds?: (string | RegExp)[];
  lacks?: (string | RegExp)[];
  /** `line code` of every problem; none where it is not given. */
  codes?: string[];
  articles?: string[];
  names?: string[];
  aliases?: string[];
}

/**
 * What each report's README.txt expects. Pages printed on paper, and words that a search finds, are tried by
 * `tests/browser/print.test.ts` and `tests/search/`.
 */
const REPORTS: Record<string, Wanted> = {
  animations: { holds: [/<img src="\/media\/anim-[^"]*\.webp"/, /<a href="\/media\/anim-[^"]*">the moving chart/] },
  'bare-addresses': {
    holds: [
      '<a href="https://example.org/dist/v1/x.msi">https://example.org/dist/v1/x.msi</a>',
      '<a href="http://www.example.org">www.example.org</a>',
    ],
  },
  'captions-of-lost-pictures': {
    holds: ['What it means.', 'Ann Example', 'A second caption.', 'Bo Example', 'https://elsewhere.example/x.png'],
    codes: ['5 image-missing', '7 image-elsewhere'],
  },
  'check-flood': { codes: ['5 link-other-part', '5 link-other-part', '5 link-other-part'] },
  'cjk-emphasis': {
    holds: [
      '<strong>港口关闭了。</strong>',
      '<strong>（测试）</strong>',
      '<strong>この橋は閉まりました。</strong>',
      '<strong>주의(중요)</strong>',
      '<del><a href="https://example.org">来源</a></del>',
    ],
  },
  'day-certain-time-not': {
    articles: ['06', '07', '08', '09', '10'].map((day) => `2020-08-${day}-news.md: /2020/08/${day}/news/`),
    codes: Array.from({ length: 5 }, () => '3 date-unclear'),
  },
  'definition-lists': {
    holds: ['<dt>Berth</dt><dd>Where a ship lies.</dd>', '<p>A second paragraph.</p></dd></dl>'],
    lacks: ['<pre'],
  },
  'films-mov': {
    holds: [/<video controls><source src="\/media\/film-[^"]*\.mov"/, /<a href="\/media\/film-[^"]*\.mov">the film/],
  },
  'heading-ids': {
    holds: ['<h2 id="setup">', '<h2 id="setup-1">', 'id="version-20"', '<h2 id="a-heading">', 'href="#version-20">v'],
  },
  'html-posts': {
    holds: ['<p>The bridge opened.</p>', '<p>It rose.</p>'],
    codes: ['1 file-not-read'],
  },
  'hugo-quoted-words': {
    holds: ['Beware', 'There are several faults in this.', 'Hold CTRL+ALT down.'],
    codes: ['5 shortcode-left', '7 shortcode-left', '7 shortcode-left'],
  },
  'kramdown-attributes': {
    holds: [
      '<h2 id="hours">',
      '<p>A paragraph.</p>',
      '<figure><img',
      '<td>2</td>',
      '<abbr title="World Health Organization">',
    ],
    lacks: ['{:', 'not for readers', 'TOC', '*['],
    codes: ['23 shortcode-left'],
  },
  'kramdown-markdown-1': {
    holds: ['<strong>Bold</strong> and <a href="https://example.org">a link</a>'],
    lacks: ['markdown', '**'],
  },
  // A head may have been meant: the check asks, and the table is a table either way.
  'kramdown-tables': {
    holds: ['<tbody><tr><td><a href="https://example.org/1">One</a></td><td>Ann<br>(2018)</td></tr>'],
    lacks: ['|'],
    codes: ['7 table-rule'],
  },
  'language-tags': {
    articles: [
      'a.md: /pt-br/2014/01/31/a/ pt-BR',
      'c.md: /fil/2014/02/01/c/ fil',
      'zh_CN/d.md: /zh-cn/2014/02/02/d/ zh-CN',
      'b.md: /ckb/2014/02/03/b/ ckb',
    ],
  },
  'link-posts': {
    holds: ['', '2', '3'].map((end) => `<a href="https://elsewhere.example/story${end}">`),
  },
  'liquid-addresses': {
    holds: [
      'https://social.example/ann/status/1',
      'href="https://youtu.be/abc123"',
      'href="https://www.youtube.com/watch?v=abc123"',
      'https://example.org/a.mp4',
      'https://example.org/a.mp3',
      'href="https://twitter.com/ann/status/123"',
      'href="https://www.instagram.com/p/CxOWiQNP2MO/"',
    ],
    lacks: ['%3A'],
    codes: [
      ...[5, 7, 9, 11, 13, 15, 17].map((line) => `${line} shortcode-left`),
      '11 image-elsewhere',
      '13 image-elsewhere',
    ],
  },
  'old-address-html': { holds: ['a', 'b', 'c'].map((text) => `<a href="/2019/01/02/bridge/">${text}</a>`) },
  'page-relative-picture': { holds: [/<img src="\/media\/quay-[^"]*" alt="A quay"/] },
  'pelican-metadata': {
    articles: [
      '2019-01-02-notes.md: /2019/01/02/notes/ en A headline of its own',
      'undated-name.md: /2019/01/03/undated-name/ en A second headline',
    ],
    names: ['ferry canal / Boats', '/'],
    holds: ['<p>The body begins here.</p>'],
    lacks: ['Category'],
  },
  'permalink-query': {
    articles: ['one.md: /2016/06/10/one/', 'two.md: /2016/06/11/two/'],
    codes: ['4 path-invalid', '4 path-invalid'],
  },
  'plain-extras': {
    holds: [
      '<strong>Note</strong>',
      '<strong>Tip</strong>',
      '🎉',
      'data-footnote-ref',
      '☐ to do',
      /<img src="\/media\/network-diagram-/,
      '港口今天重新开放',
    ],
    lacks: ['[!NOTE]', ':::', ':tada:', '^[', '- [ ]', '![x]'],
    // No article has the name of that link.
    codes: ['12 link-broken'],
  },
  print: { holds: ['<details><summary>More</summary>', 'Hidden details words.'] },
  'relative-aliases': { aliases: ['/posts/deep/sibling/', '/posts/foo/', '/es/posts/foo/'] },
  'search-arabic-prefixes': { articles: ['a.md: /ar/2019/01/01/a/ ar', 'b.md: /he/2019/01/02/b/ he'] },
  'single-tilde': {
    holds: ['Open 9~12 and 14~18.', '营业时间9~12点和14~18点。', '3~5일, 7~9일'],
    lacks: ['<del'],
  },
  'tag-in-address': { holds: [/(?:<img src="\/media\/quay-[^"]*" alt="A quay"[^>]*>[^!]*){3}/], lacks: ['{%', '![]'] },
  'tags-by-space': {
    // Jekyll files an article in one category below another; a site has one place for it, and the rest are tags.
    names: [
      'harbour ferries timetable water / transport',
      'harbour ferries water / transport',
      'Play / Sports Baseball',
    ],
  },
  'template-names-as-words': {
    holds: ['<p>shown</p>'],
    lacks: ['box.html', 'page.x', 'https://example.org'],
    codes: ['5 shortcode-left', '7 shortcode-left', '9 shortcode-left', '9 shortcode-left', '11 shortcode-left'],
  },
  'unquoted-attributes': {
    holds: ['<a href="http://code.example/p/csr/">its page</a>', /<img src="\/media\/quay-[^"]*" alt="quay"/],
  },
  'wordpress-shortcodes': {
    holds: ['<figcaption>The quay at noon</figcaption>', '<a href="https://example.org/v">'],
    lacks: ['[caption', '[gallery', '[embed'],
    codes: ['7 shortcode-left', '9 shortcode-left'],
  },
  'words-in-angle-brackets': {
    holds: ['&#x3C;name withheld>', '&#x3C;snip>', 'List&#x3C;String>', '&#x3C;pid>', '&#x3C;!DOCTYPE html>'],
  },
};

describeShared('reports of other generators', 'cases/reports', (folder) => {
  test('each has its expectation here', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(REPORTS).toSorted());
  });

  test.each(Object.entries(REPORTS))('%s', async (name, { holds = [], lacks = [], ...wanted }) => {
    const found = await publish(join(folder, name));
    const has = (text: string | RegExp) =>
      typeof text === 'string' ? found.html.includes(text) : text.test(found.html);
    expect(
      holds.filter((text) => !has(text)),
      found.html,
    ).toEqual([]);
    expect(lacks.filter(has), found.html).toEqual([]);
    expect(found.codes).toEqual(wanted.codes ?? []);
    if (wanted.articles) expect(found.articles).toEqual(wanted.articles.map((start) => expect.stringContaining(start)));
    if (wanted.names) expect(found.names).toEqual(wanted.names);
    if (wanted.aliases) expect(found.aliases).toEqual(wanted.aliases);
  });
});
