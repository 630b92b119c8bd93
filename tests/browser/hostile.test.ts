import { expect } from 'vitest';
import { writeFiles } from '../site/small-content.ts';
import { test } from './browser-test.ts';
import { HOSTILE_ARTICLES } from './hostile-articles.ts';
import { faultsOf, lacking, useHostileSite } from './hostile-site.ts';

const visit = useHostileSite((content) => writeFiles(content, HOSTILE_ARTICLES));

test('articles that try to run, load, frame, lead away or get out do nothing, whatever a reader does', async () => {
  const visits = await visit('own', { part: 'article' });
  expect(visits.length).toBe(Object.keys(HOSTILE_ARTICLES).filter((file) => file.endsWith('.md')).length);
  expect(faultsOf(visits)).toEqual([]);
  expect(lacking(visits, () => 'BEFORE')).toEqual([]);
  expect(lacking(visits, () => 'AFTER')).toEqual([]);
});
