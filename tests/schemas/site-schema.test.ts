import { expect, test } from 'vitest';
import { siteSchema } from '../../src/schemas/site-schema.ts';

const { properties } = JSON.parse(siteSchema()) as { properties: Record<string, { type?: string; enum?: string[] }> };

test.each(['languages', 'synonyms', 'imageHosts', 'navigation', 'sections'])('%s is a list', (name) => {
  expect(properties[name]?.type).toBe('array');
});

test('settings of a few words name them', () => {
  expect(properties['host']?.enum).toEqual(['netlify', 'cloudflare', 'gitlab']);
  expect(properties['calendar']?.enum).toEqual(['gregorian', 'persian', 'islamic-umalqura']);
});

test('what comes from files of its own is no setting', () => {
  for (const name of ['labelFiles', 'theme', 'components']) expect(properties).not.toHaveProperty(name);
});
