import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigData } from 'html-validate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, expect, inject, test } from 'vitest';
import { byLength } from '../support/length.ts';
import { listFiles } from './edition.ts';

/**
 * Every rule of these sets, but for:
 * - `long-title`: advice on how much of a title search engines show; a headline is its editor's.
 * - `no-trailing-whitespace`: about the look of a source that nobody writes; white space in a text is no fault.
 * - `require-sri` asks for a digest of what comes from another host only.
 */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'require-sri': ['error', { target: 'crossorigin' }] },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

async function faults(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
  );
}

let found: string[];

beforeAll(async () => {
  const { folder } = inject('site');
  const all = listFiles(folder).filter((file) => file.endsWith('.html'));
  expect(all.length).toBeGreaterThan(100);
  // Every fourth page in the short run.
  const pages = all.filter((_, i) => i % byLength(4, 1) === 0);
  found = [];
  for (const file of pages) found.push(...(await faults(readFileSync(join(folder, file), 'utf8'), file)));
});

/** The frame in which a wide table scrolls. */
const FRAME = /prefer-native-element: Prefer to use the native <section> element/;

test('every page is valid HTML', () => {
  expect(found.filter((fault) => !FRAME.test(fault))).toEqual([]);
});

test('the frame of a table is a section, not a division with the role of one', () => {
  expect(found.filter((fault) => FRAME.test(fault))).toEqual([]);
});

test('the check finds what is wrong', async () => {
  const found = await faults(
    '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p><div></p></body></html>',
    'a',
  );
  expect(found.length).toBeGreaterThan(0);
});
