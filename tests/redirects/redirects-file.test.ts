import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/dates.ts';
import { cloudfrontFunction } from '../../src/redirects/cloudfront-function.ts';
import type { RedirectRules } from '../../src/redirects/redirect-rules.ts';
import { redirectRules } from '../../src/redirects/redirect-rules.ts';
import { redirectSettings } from '../../src/redirects/redirect-settings.ts';
import { redirectsFile } from '../../src/redirects/redirects-file.ts';
import { article, catalogOf } from '../support/catalog-of.ts';

const date = parseDate('2022-01-01', 'UTC')!;
const alias = (path: string) => [{ path, line: 1 }];

const { catalog } = catalogOf([
  article('2020-01-01', 'one', { aliases: alias('/old/'), id: { text: 'a7f3k', line: 1 }, postNumber: 12 }),
  article('2020-01-02', 'two', { supersededBy: { written: '/2020/01/03/three/', line: 1 } }),
  article('2020-01-03', 'three', { supersededBy: { written: '/2020/01/01/one/', line: 1 }, aliases: alias('/third/') }),
  article('2020-01-04', 'law', { withdrawn: { date, kind: 'legal' } }),
  article('2020-01-05', 'privacy', { withdrawn: { date, kind: 'privacy' } }),
  article('2020-01-06', 'retracted', { withdrawn: { date, kind: 'retracted' } }),
]);
const rules = redirectRules(catalog);
const ONE = '/2020/01/01/one/';

test('no rule leads to another, ids come last, and a retracted article stays where it is', () => {
  expect(rules).toEqual({
    moved: [
      ['/2020/01/02/two/', ONE],
      ['/2020/01/03/three/', ONE],
      ['/old/', ONE],
      ['/third/', ONE],
      ['/id/a7f3k/', ONE],
    ],
    gone: [
      ['/2020/01/04/law/', 451],
      ['/2020/01/05/privacy/', 410],
    ],
    posts: [[12, ONE]],
  });
});

test('Netlify is told of statuses and queries, and to follow a rule where there is a page', () => {
  expect(redirectsFile(rules, { base: '/a/', host: 'netlify' }).text.split('\n').slice(0, 4)).toEqual([
    '/a/ p=12 /a/2020/01/01/one/ 301!',
    '/a/2020/01/04/law/ /a/2020/01/04/law/ 451!',
    '/a/2020/01/05/privacy/ /a/2020/01/05/privacy/ 410!',
    '/a/2020/01/02/two/ /a/2020/01/01/one/ 301!',
  ]);
});

test.each(['cloudflare', 'gitlab', undefined] as const)('%s is told what all hosts read', (host) => {
  const { text } = redirectsFile(rules, { base: '/', ...(host ? { host } : {}) });
  expect(text.split('\n')[0]).toBe('/2020/01/02/two/ /2020/01/01/one/ 301');
  expect(text).not.toMatch(/!|p=|410|451/);
});

test('what is beyond the limit of a host is counted', () => {
  const moved = Array.from({ length: 2500 }, (_, i): [string, string] => [`/old/${i}/`, ONE]);
  const many: RedirectRules = { moved, gone: [], posts: [] };
  const count = (host: 'netlify' | 'cloudflare' | 'gitlab') => {
    const { rules: kept, leftOut } = redirectsFile(many, { base: '/', host });
    return [kept, leftOut];
  };
  expect([count('netlify'), count('cloudflare'), count('gitlab')]).toEqual([
    [2500, 0],
    [2000, 500],
    [1000, 1500],
  ]);
  expect(cloudfrontFunction(many, { base: '/' }).store).toContain('"key": "/old/2499/"');
});

test('the function of CloudFront leads on, says what is gone, and asks for a folder’s page', () => {
  const { text, store } = cloudfrontFunction(rules, { base: '/' });
  expect(store).toBeUndefined();
  const handler = new Function(`${text}; return handler;`)() as (event: object) => Record<string, unknown>;
  const ask = (uri: string, p?: string) => handler({ request: { uri, querystring: p ? { p: { value: p } } : {} } });
  expect(ask('/old/')).toMatchObject({ statusCode: 301, headers: { location: { value: ONE } } });
  expect(ask('/', '12')).toMatchObject({ statusCode: 301, headers: { location: { value: ONE } } });
  expect(ask('/2020/01/04/law/')).toMatchObject({ statusCode: 451 });
  expect(ask('/2020/')).toMatchObject({ uri: '/2020/index.html' });
});

describe('days without pages', () => {
  const { catalog: withoutDays } = catalogOf(
    [
      article('2019-05-01', 'one'),
      article('2020-01-01', 'two', { permalink: '/2020/01/two/' }),
      article('2021-03-01', 'three'),
    ],
    { days: false },
  );
  const ofDays = redirectRules(withoutDays);

  test('have a rule for each year in which no article has an address of three parts', () => {
    expect(ofDays.days).toEqual({ years: ['2019', '2021'] });
    const expected = '/a/2019/:month/:day/ /a/2019/:month/ 301\n/a/2021/:month/:day/ /a/2021/:month/ 301\n';
    for (const host of ['netlify', 'cloudflare'] as const)
      expect(redirectsFile(ofDays, { base: '/a/', host }).text).toBe(expected);
  });

  test('have none where a rule may go before files', () => {
    expect(redirectsFile(ofDays, { base: '/', host: 'gitlab' }).text).toBe('');
    expect(redirectsFile(ofDays, { base: '/' }).text).toBe('');
  });

  test('CloudFront leads them on by one expression', () => {
    const { text } = cloudfrontFunction(ofDays, { base: '/a/' });
    const handler = new Function(`${text}; return handler;`)() as (event: object) => Record<string, unknown>;
    const ask = (uri: string) => handler({ request: { uri, querystring: {} } });
    expect(ask('/a/2019/05/01/')['headers']).toEqual({ location: { value: '/a/2019/05/' } });
    expect(ask('/a/2019/05/01/one/')['uri']).toBe('/a/2019/05/01/one/index.html');
    expect(ask('/a/2020/01/two/')['uri']).toBe('/a/2020/01/two/index.html');
  });

  test.each(['nginx', 'apache', 'caddy'] as const)('%s leads the address of a day alone to its month', (server) => {
    const { lines, map } = redirectSettings(server, ofDays, { base: '/a/' });
    expect(map).toBeUndefined();
    const pattern = new RegExp(/\^\/a\/[^ "]+\$/.exec(lines.join('\n'))![0]);
    expect(pattern.exec('/a/2019/05/01/')?.slice(1)).toEqual(['2019', '05']);
    expect(pattern.test('/a/2019/05/01/one/')).toBe(false);
    expect(pattern.test('/a/2020/01/two/')).toBe(false);
  });
});
