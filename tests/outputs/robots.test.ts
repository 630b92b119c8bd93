import { describe, expect, test } from 'vitest';
import { CRAWLERS } from '../../src/outputs/files/crawlers.ts';
import { USES } from '../../src/site/reach/reach.ts';
import type { Site } from '../../src/site/site.ts';
import { article, catalogOf, page } from '../support/catalog-of.ts';
import { outputsOf, textAt } from '../support/outputs-of.ts';

const NO_BODY = () => {
  throw new Error('no text is needed');
};
const fileAt = (path: string, settings: Partial<Site>, articles: Parameters<typeof catalogOf>[0] = []) =>
  textAt(catalogOf(articles, settings).catalog, path, NO_BODY);

/** What a crawler may not fetch, by RFC 9309: the lines of the group that names it, else those of `*`. */
function refusedTo(crawler: string, robots: string): string[] {
  const groups = robots.split('\n\n').map((group) => {
    const lines = group.split('\n').map((line) => line.split(': ') as [string, string]);
    const valuesOf = (name: string) => lines.filter(([key]) => key === name).map(([, value]) => value);
    return { agents: valuesOf('User-agent'), refused: valuesOf('Disallow') };
  });
  return (groups.find(({ agents }) => agents.includes(crawler)) ?? groups[0]!).refused;
}

describe('robots.txt', () => {
  test('of an edition for editors names no sitemap, and lets crawlers see that they should not list it', async () => {
    const text = await fileAt('/robots.txt', { noindex: true });
    expect(text).toBe('User-agent: *\nDisallow: /search/\n');
  });

  test('refuses a use to its crawlers alone', async () => {
    const text = await fileAt('/robots.txt', { robots: { training: 'refuse', search: 'allow' } });
    for (const name of CRAWLERS.training.names) expect(refusedTo(name, text), name).toEqual(['/']);
    for (const name of [...CRAWLERS.search.names, ...CRAWLERS.retrieval.names, 'Other'])
      expect(refusedTo(name, text), name).toEqual(['/search/']);
    expect(text).toContain('User-agent: *\nContent-Signal: search=yes, ai-train=no\nDisallow: /search/\n');
  });

  test('refuses below the base path, and names the news sitemap', async () => {
    const settings = { base: '/news/', newsSitemap: true, robots: { retrieval: 'refuse' as const } };
    const text = await fileAt('/robots.txt', settings);
    expect(refusedTo('ChatGPT-User', text)).toEqual(['/news/']);
    expect(text).toMatch(/\nSitemap: .*\/news\/sitemap\.xml\nSitemap: .*\/news\/sitemap-news\.xml\n$/);
  });

  test('names no crawler under two uses', () => {
    const names = USES.flatMap((use) => CRAWLERS[use].names.map((name) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a reservation of mining names the site and its terms', async () => {
  const settings = { base: '/news/', tdm: { reserved: true, policy: '/licensing/' } };
  expect(JSON.parse(await fileAt('/.well-known/tdmrep.json', settings))).toEqual([
    { location: '/news/', 'tdm-reservation': 1, 'tdm-policy': 'https://archive.example/news/licensing/' },
  ]);
  expect(JSON.parse(await fileAt('/.well-known/tdmrep.json', { tdm: { reserved: false } }))).toEqual([
    { location: '/', 'tdm-reservation': 0 },
  ]);
});

test('the account of the archive is found by WebFinger', async () => {
  const fediverse = {
    account: 'news@social.example',
    actor: 'https://social.example/users/news',
    profile: 'https://social.example/@news',
  };
  expect(JSON.parse(await fileAt('/.well-known/webfinger', { fediverse }))).toEqual({
    subject: 'acct:news@social.example',
    aliases: ['https://social.example/@news', 'https://social.example/users/news'],
    links: [
      { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: 'https://social.example/@news' },
      { rel: 'self', type: 'application/activity+json', href: 'https://social.example/users/news' },
    ],
  });
});

test('llms.txt leads to pages, sections and years, and no name in it is markup', async () => {
  const articles = [article('2020-11-10', 'a', { section: ['The [World]'] }), page('about', { title: 'About\n# us' })];
  expect(await fileAt('/llms.txt', { llms: true, description: '> News' }, articles)).toBe(`# The Archive

> \\> News

## About this site

- [About \\# us](https://archive.example/about/)

## Sections

- [The \\[World\\]](https://archive.example/sections/the-world/)

## Years

- [2020](https://archive.example/2020/)

## Feed

- [Atom](https://archive.example/feed.xml)
- [Sitemap](https://archive.example/sitemap.xml)
`);
});

test('files that the owner does not ask for are not there', () => {
  const paths = [...outputsOf(catalogOf([]).catalog).byPath.keys()];
  expect(paths.filter((path) => /well-known|llms|news|\d{8}/.test(path))).toEqual([]);
});
