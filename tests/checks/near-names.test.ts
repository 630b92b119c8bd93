import { expect, test } from 'vitest';
import { checkNearNames } from '../../src/checks/near-names.ts';
import { article, catalogOf } from '../support/catalog-of.ts';

test.each([
  ['elections', 'Election', true],
  ['كتاب‌هاي ايراني', 'کتاب‌های ایرانی', true],
  ['کتاب', 'کتابخانه', false],
])('%j resembles the more common %j: %s', (rare, common, isNear) => {
  const { catalog } = catalogOf([
    article('2020-11-10', 'a', { tags: [common] }),
    article('2020-11-11', 'b', { tags: [common] }),
    article('2020-11-12', 'c', { tags: [rare] }),
  ]);
  const cures = checkNearNames(catalog.tags, 'tags', () => false).map(({ cure }) => cure);
  expect(cures).toEqual(isNear ? [`${common}, if both mean the same`] : []);
});
