import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { wholeOf } from '../../src/catalog/whole.ts';
import { Keys } from '../../src/outputs/key.ts';
import { searchRecord } from '../../src/search/index/record.ts';
import { segmentKey } from '../../src/search/index/segment-key.ts';
import { href } from '../../src/urls.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { hold } from '../support/hold.ts';
import { printedBody } from '../support/printed-body.ts';

const TEXT = fc.constantFrom('', 'a', 'b', '"', 'A > B', 'ایران');
const NAME = fc.constantFrom('A', 'B', 'ایران', 'A > B');
const NAMES = fc.array(NAME, { maxLength: 2 });

/** What an editor may change of one article and of the site. */
const FIELDS = {
  day: fc.constantFrom('2020-11-10', '2020-11-11', '2021-01-01'),
  slug: fc.constantFrom('a', 'b'),
  title: fc.constantFrom('a', 'b', 'a</h1><p>b</p>'),
  standfirst: TEXT,
  section: NAMES,
  tags: NAMES,
  authors: NAMES,
  lang: fc.constantFrom('en', 'fa', 'de'),
  /** An address that does not tell the day or the language. */
  permalink: fc.constantFrom('', '/fixed/'),
  base: fc.constantFrom('/', '/news/'),
  language: fc.constantFrom('en', 'de', 'fa'),
  html: fc.constantFrom('<p>One.</p>', '<p>Two.</p>', ''),
};
const VARIANT = fc.record(FIELDS);

type Variant = typeof VARIANT extends fc.Arbitrary<infer T> ? T : never;

function indexed({ day, slug, permalink, base, language, html, ...rest }: Variant) {
  const written = { ...rest, ...(permalink && { permalink }), digest: JSON.stringify(rest) };
  const { catalog } = catalogOf([article(day, slug, written)], { base, language });
  const [entry] = catalog.entries;
  return {
    record: [href(entry!.path, base), JSON.stringify(searchRecord(entry!, printedBody(html)))].join(' '),
    key: keyOf(catalog, catalog.entries, () => html),
  };
}

function keyOf({ site }: Catalog, entries: Catalog['entries'], bodyDigest: (file: string) => string): string {
  const keys = new Keys(bodyDigest);
  return segmentKey({ name: '2020', entries }, site, (entry) => keys.digestOf(wholeOf(entry)));
}

test('where a record or its address differs, the key differs', () => {
  hold(
    fc.property(VARIANT, fc.subarray(Object.keys(FIELDS) as (keyof Variant)[]), VARIANT, (one, changed, source) => {
      const other = { ...one, ...Object.fromEntries(changed.map((field) => [field, source[field]])) };
      const [a, b] = [indexed(one), indexed(other)];
      if (a.record !== b.record) expect(a.key).not.toBe(b.key);
    }),
    1000,
  );
});

test('the same articles give the same key; their order counts', () => {
  const { catalog } = catalogOf([article('2020-11-10', 'a'), article('2020-11-11', 'b')]);
  const key = (entries = catalog.entries) => keyOf(catalog, entries, (file) => file);
  expect(key()).toBe(key([...catalog.entries]));
  expect(new Set([key(), key(catalog.entries.toReversed()), key([])]).size).toBe(3);
});
