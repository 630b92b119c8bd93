import { describe, expect, test } from 'vitest';
import { parseSite } from '../../src/site/parse-site.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';
import { line } from '../support/parse.ts';

function read(text: string) {
  const { site, problems } = parseSite('site.yaml', text);
  return { site, told: problems.map(line) };
}

test('every setting has a default, and an empty file is no problem', () => {
  expect(read('')).toEqual({ site: SITE_DEFAULTS, told: [] });
  expect(read('\ufeff# nothing yet\r\n')).toEqual({ site: SITE_DEFAULTS, told: [] });
});

test('an archive without a name has the one of its language', () => {
  expect(read('language: fa\n').site).toMatchObject({ title: 'بایگانی', description: 'بایگانی اخبار.' });
  expect(read('title: Nova\nlanguage: fr-CA\n').site).toMatchObject({
    title: 'Nova',
    description: 'Des archives d’actualité.',
  });
  expect(read('language: nl\n').site).toMatchObject({ title: 'Archive', description: '' });
});

test('reads every setting', () => {
  const { site, told } = read(`title: خبرها
description: News.
url: https://news.example
base: archive
language: pt-br
languages: [fa, ckb, pt_BR]
calendar: persian
timeZone: America/Sao_Paulo
license: CC BY 4.0
publisher: { name: The Publisher, url: /about/, logo: /logo.png }
sections:
  - slug: iran
    label: Iran
    description: From Iran
    sections:
      - { slug: protests }
footer: [{ label: About, url: /about/ }, { label: Mail, url: 'mailto:a@b.example' }]
imageHosts: [Images.Example, cdn.example:8080]
synonyms: [[PRA, Paperwork Reduction Act], [film, movie]]
labels: { newest: Latest }
severity: { key-unknown: off, link-broken: error }
replace: { '=X=': '' }
permalinks: { earlier: /:year/:title/ }
budget: { page: 200 kB, files: 20000 }
`);
  expect(told).toEqual([]);
  expect(site).toEqual({
    ...SITE_DEFAULTS,
    title: 'خبرها',
    groupings: [],
    description: 'News.',
    url: 'https://news.example',
    base: '/archive/',
    language: 'pt-BR',
    languages: ['fa', 'ckb', 'pt-BR'],
    calendar: 'persian',
    timeZone: 'America/Sao_Paulo',
    license: { name: 'CC BY 4.0' },
    publisher: { name: 'The Publisher', url: '/about/', logo: '/logo.png' },
    sections: [
      {
        slug: 'iran',
        label: 'Iran',
        description: 'From Iran',
        sections: [{ slug: 'protests', label: 'protests', sections: [] }],
      },
    ],
    footer: [
      { label: 'About', url: '/about/' },
      { label: 'Mail', url: 'mailto:a@b.example' },
    ],
    imageHosts: ['images.example', 'cdn.example:8080'],
    synonyms: [
      ['PRA', 'Paperwork Reduction Act'],
      ['film', 'movie'],
    ],
    labels: { newest: 'Latest' },
    labelFiles: {},
    look: {},
    navigation: [],
    footerText: '',
    head: { verification: {}, me: [], scripts: [] },
    policy: { scripts: [], connections: [], frames: [], images: [] },
    theme: '',
    components: { names: [], digest: '' },
    severity: { 'key-unknown': 'off', 'link-broken': 'error' },
    replace: [{ find: '=X=', with: '' }],
    permalinks: { earlier: ['/:year/:title/'] },
    budget: { page: 200_000, files: 20_000 },
  });
});

test('an address with a path gives the base path, unless one is written', () => {
  expect(read('url: https://a.example/news/').site).toMatchObject({ url: 'https://a.example', base: '/news/' });
  expect(read('url: https://a.example/news/\nbase: /other').site).toMatchObject({ base: '/other/' });
});

describe('a wrong value is told with its line and column, and its default serves', () => {
  test.each([
    ['title: ""', '1:8 site-value title a value that is empty'],
    ['\n\ntitle: [a]', '3:8 site-value title a list'],
    ['description: { a: b }', '1:14 site-value description a map'],
    ['title: A\nurl: news.example', '2:6 site-value url "news.example"'],
    ['url: ftp://news.example/', '1:6 site-value url "ftp://news.example/"'],
    ['url: https://news.example/é/', '1:6 site-value url "https://news.example/é/"'],
    ['url: https://news.example/%zz/', '1:6 site-value url "https://news.example/%zz/"'],
    ['publisher: { name: P, logo: "http://[" }', '1:12 site-value publisher logo: "http://["'],
    ['publisher: { name: P, url: "//" }', '1:12 site-value publisher url: "//"'],
    ['base: ../x', '1:7 site-value base "../x"'],
    ['base: /a b/', '1:7 site-value base "/a b/"'],
    ['calendar: julian', '1:11 site-value calendar "julian"'],
    ['language: english', '1:11 site-value language "english"'],
    ['timeZone: Europe/Geneva', '1:11 site-value timeZone "Europe/Geneva"'],
    ['license: { url: /x/ }', '1:10 site-value license no name'],
    ['publisher: [a]', '1:12 site-value publisher no name'],
    ['sections: { iran: Iran }', '1:11 site-value sections a map'],
    ['sections: [iran]', '1:11 site-value sections a text'],
    ['footer: About', '1:9 site-value footer a link without label and url'],
    ['footer: [{ label: x, url: "javascript:alert(1)" }]', '1:10 site-value footer a link without label and url'],
    ['footer: [{ label: x, url: "//evil.example" }]', '1:10 site-value footer a link without label and url'],
    ['imageHosts: https://images.example/', '1:13 site-value imageHosts "https://images.example/"'],
    ['labels: newest', '1:9 site-value labels a text'],
    ['severity: { key-unknown: loud }', '1:26 site-value severity.key-unknown key-unknown: loud'],
    ['severity:\n  nope: off', '2:9 site-value severity.nope nope: off'],
    ['title: A\ntitel: B', '2:1 site-key-unknown titel "titel"'],
    ['constructor: B', '1:1 site-key-unknown constructor "constructor"'],
    ['title: A\ntitle: B', '2:1 key-twice title title a second time'],
    ['- title', '1:1 site-unreadable site.yaml a list or a text in the place of keys and values'],
  ])('%j', (text, wanted) => {
    expect(read(text).told).toEqual([wanted]);
  });

  test('text that is no YAML leaves all defaults', () => {
    const { site, told } = read('title: A\ndescription: "b');
    expect(site).toEqual(SITE_DEFAULTS);
    expect(told).toEqual([expect.stringMatching(/^2:\d+ site-unreadable/)]);
  });

  test('one wrong value leaves the others', () => {
    const { site, told } = read('title: A\ntimeZone: Mars\nlanguage: de');
    expect(told).toHaveLength(1);
    expect(site).toMatchObject({ title: 'A', language: 'de', timeZone: null });
  });
});

test.each(['url: "https://["', 'url: https://%', 'url: https://:80'])(
  '%j, which is no address, is a problem and not an exception',
  (text) => {
    expect(read(text).told).toHaveLength(1);
  },
);

test.each(['url: [a]', 'language: [a]', 'timeZone: [a]'])('%j is one problem, not two', (text) => {
  expect(read(text).told).toHaveLength(1);
});

test.each(['license: ""', 'publisher:'])('%j, a name that is empty, is told', (text) => {
  const { site, told } = read(text);
  expect([told.length, site.license?.name, site.publisher?.name]).toEqual([1, undefined, undefined]);
});

test('a wrong item of a list is told at its own line', () => {
  expect(read('footer:\n  - { label: A, url: /a/ }\n  - { label: B }').told).toEqual([
    expect.stringMatching(/^3:\d+ site-value footer/),
  ]);
});

test.each(['labels: { newset: Latest }', 'labels: { newest: [Latest] }'])('%j is told, not passed over', (text) => {
  expect(read(text).told).toHaveLength(1);
});

test('two sections on one address are told', () => {
  expect(read('sections: [{ slug: iran, label: A }, { slug: Iran, label: B }]').told).toHaveLength(1);
});
