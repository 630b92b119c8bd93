import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/views/citing/bibtex.ts';
import type { Citation } from '../../../src/views/citing/citation.ts';
import { cslJson } from '../../../src/views/citing/csl-json.ts';
import { ris } from '../../../src/views/citing/ris.ts';

const citation: Citation = {
  title: 'Profits & {losses}: 50% of #1',
  authors: ['Jane Doe', 'News Desk'],
  site: 'The Archive',
  publisher: 'The Publisher',
  day: '2020-11-10',
  address: 'https://archive.example/2020/11/10/a_b/',
  lang: 'en',
};

describe('a citation', () => {
  test('in BibTeX has what TeX reads as commands escaped, and each name whole', () => {
    expect(bibtex(citation)).toBe(
      [
        '@article{ab-2020,',
        '  author = {{Jane Doe} and {News Desk}},',
        '  title = {{Profits \\& \\{losses\\}: 50\\% of \\#1}},',
        '  journal = {The Archive},',
        '  publisher = {The Publisher},',
        '  date = {2020-11-10},',
        '  year = {2020},',
        '  url = {https://archive.example/2020/11/10/a_b/},',
        '  langid = {en},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('in BibTeX keeps its braces in pairs whatever the title holds', () => {
    for (const title of ['}', '{', '\\', '\\}', '}}{{', '~^_$']) {
      const text = bibtex({ ...citation, title }).replace(/\\[{}]/g, '');
      expect(text.split('{').length, title).toBe(text.split('}').length);
    }
  });

  test('in RIS is a record of lines that a title cannot break', () => {
    const lines = ris({ ...citation, title: 'One\r\nER  - ' }).split('\r\n');
    expect(lines).toEqual([
      'TY  - NEWS',
      'AU  - Jane Doe',
      'AU  - News Desk',
      'TI  - One ER - ',
      'T2  - The Archive',
      'PB  - The Publisher',
      'PY  - 2020',
      'DA  - 2020/11/10',
      'LA  - en',
      'UR  - https://archive.example/2020/11/10/a_b/',
      'ER  - ',
      '',
    ]);
  });

  test('in CSL-JSON is an item of a newspaper', () => {
    expect(JSON.parse(cslJson(citation))).toEqual([
      {
        id: 'a_b-2020',
        type: 'article-newspaper',
        title: citation.title,
        author: [{ literal: 'Jane Doe' }, { literal: 'News Desk' }],
        'container-title': 'The Archive',
        publisher: 'The Publisher',
        issued: { 'date-parts': [[2020, 11, 10]] },
        URL: citation.address,
        language: 'en',
      },
    ]);
  });

  test('leaves out what is not known', () => {
    const { publisher: _, ...rest } = { ...citation, authors: [] };
    expect(bibtex(rest)).not.toMatch(/author|publisher/);
    expect(ris(rest)).not.toMatch(/^(AU|PB)/m);
    expect(JSON.parse(cslJson(rest))[0]).not.toHaveProperty('author');
  });
});
