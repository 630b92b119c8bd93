import { expect, test } from 'vitest';
import { catalogOf } from '../support/catalog-of.ts';
import { textAt } from '../support/outputs-of.ts';

const NO_BODY = () => {
  throw new Error('a worker must not need a body');
};
const workerOf = (offline: boolean) => textAt(catalogOf([], { offline }).catalog, '/offline.js', NO_BODY);

test('a site keeps read pages only if it says so, and otherwise removes the worker of an earlier edition', async () => {
  expect(await workerOf(true)).toContain("addEventListener('fetch'");
  const removing = await workerOf(false);
  expect(removing).not.toContain("'fetch'");
  expect(removing).toContain('registration.unregister()');
});

test('the worker asks the network before it looks into its caches, and no other host', async () => {
  const text = await workerOf(true);
  expect(text.indexOf('await fetch(event.request)')).toBeLessThan(text.indexOf('.match(key'));
  expect(text).toContain('origin === location.origin');
});
