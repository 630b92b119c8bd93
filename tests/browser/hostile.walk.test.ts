import { expect } from 'vitest';
import { writeFiles } from '../site/small-content.ts';
import { byLength } from '../support/length.ts';
import { test } from './browser-test.ts';
import { HOSTILE_ARTICLES } from './hostile-articles.ts';
import { faultsOf, lacking, useHostileSite } from './hostile-site.ts';

/** Every file that no article is, and a third of the articles in the short run. */
const FILES = Object.fromEntries(
  Object.entries(HOSTILE_ARTICLES).filter(([file], i) => !file.endsWith('.md') || i % byLength(3, 1) === 0),
);

const visit = useHostileSite((content) => writeFiles(content, FILES));

test('articles that try to run, load, frame, lead away or get out do nothing, whatever a reader does', async () => {
  const visits = await visit('own', { part: 'article' });
  expect(visits.length).toBe(Object.keys(FILES).filter((file) => file.endsWith('.md')).length);
  expect(faultsOf(visits)).toEqual([]);
  expect(lacking(visits, () => 'BEFORE')).toEqual([]);
  expect(lacking(visits, () => 'AFTER')).toEqual([]);
});
