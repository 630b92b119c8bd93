import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { SANITIZE_SCHEMA } from '../src/body/html/sanitize-schema.ts';
import { readSource } from '../src/read-content.ts';
import { activeMarkup } from './support/active-markup.ts';
import { FUZZ_TIMEOUT, fuzz } from './support/fuzz.ts';
import { parse } from './support/parse.ts';
import { FRONT_MATTER, MARKUP, SHAPES } from './support/random-texts.ts';
import { render } from './support/render.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const ADDED = /^(heading-anchor|credit|image-missing|image-elsewhere|open-large|table-scroll|footnotes|sr-only)$/;

/** Takes out of a printed text what is added behind the sanitizer, and nothing else. */
function withoutAdditions(node: Root | Element): void {
  node.children = node.children.filter((child) => child.type !== 'comment') as typeof node.children;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { properties } = child;
    const classes = Array.isArray(properties['className']) ? properties['className'] : [];
    const left = classes.filter((name) => !ADDED.test(String(name)));
    if (classes.length > left.length) {
      for (const name of ['role', 'tabIndex', 'ariaLabel', 'dataFootnotes']) delete properties[name];
      if (left.length > 0) properties['className'] = left;
      else delete properties['className'];
    }
    if (child.tagName === 'img')
      for (const name of ['loading', 'decoding', 'srcSet', 'sizes', 'referrerPolicy']) delete properties[name];
    if (/^t[hd]$/.test(child.tagName)) delete properties['dataAlign'];
    delete properties['dataNote'];
    withoutAdditions(child);
  }
}

/** HTML as a browser reads it, without our additions, before and after a second sanitizing. */
function sanitizedAgain(html: string): [before: string, after: string] {
  const tree = fromHtml(html, { fragment: true });
  withoutAdditions(tree);
  return [toHtml(tree), toHtml(sanitize(tree, SANITIZE_SCHEMA))];
}

describe('parseArticle', { timeout: FUZZ_TIMEOUT }, () => {
  const answers = (text: string) => {
    const { article, problems } = parse('2020-11-10-a.md', text);
    expect(article !== undefined || problems.length > 0).toBe(true);
    for (const p of problems)
      expect([p.line >= 1, p.column >= 1, p.found === '', p.cure === '']).toEqual([true, true, false, false]);
    if (article) expect(article.slug).toMatch(/^[^/\s]+$/);
    JSON.stringify(article, (_, value: unknown) => {
      if (typeof value === 'string') expect(value.isWellFormed()).toBe(true);
      return value;
    });
  };

  test('answers any text with an article or problems', async () => {
    await fuzz(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), answers), 500);
    await fuzz(fc.property(SHAPES, answers), 1500);
  });

  test('answers any front matter with an article or problems', () => fuzz(fc.property(FRONT_MATTER, answers), 1500));

  test('answers any bytes of a file, or its reader does', async () => {
    const folder = temporaryFolder();
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(FRONT_MATTER, fc.uint8Array({ maxLength: 4 }))
        .map(([text, more]) => Buffer.concat([Buffer.from(text), more])),
    );
    const answersBytes = (content: Uint8Array) => {
      writeFileSync(join(folder, 'a.md'), content);
      const source = readSource(folder, 'a.md');
      if ('code' in source) expect(source.code).toBe('file-encoding');
      else answers(source.text);
    };
    await fuzz(fc.property(bytes, answersBytes), 1000);
  });

  test('answers any file name with an article or problems', () =>
    fuzz(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const { article, problems } = parse(`${name}.md`, '---\ndate: 2020-01-01\n---\nText.');
        expect(article !== undefined || problems.length > 0).toBe(true);
      }),
      500,
    ));
});

describe('renderBody', { timeout: FUZZ_TIMEOUT }, () => {
  test('renders any text, harmlessly', () =>
    fuzz(
      fc.asyncProperty(fc.oneof(MARKUP, fc.string({ unit: 'grapheme', maxLength: 100 })), async (markdown) => {
        const { html, opening, words, problems } = await render(markdown);
        expect(activeMarkup(html)).toEqual([]);
        expect([typeof opening, words >= 0]).toEqual(['string', true]);
        expect(problems.map(({ code }) => code)).not.toContain('body-unreadable');
      }),
      2000,
    ));

  test('prints what the sanitizer would let through again, apart from our own additions', () =>
    fuzz(
      fc.asyncProperty(MARKUP, async (markdown) => {
        const [before, after] = sanitizedAgain((await render(markdown)).html);
        expect(after).toBe(before);
      }),
      1400,
    ));

  test('prints what a browser reads as the tree that was printed', () =>
    fuzz(
      fc.asyncProperty(MARKUP, async (markdown) => {
        const { html } = await render(markdown);
        // An attribute that is there without a value is read as one with an empty value.
        const written = html.replace(/ (data-footnote-ref|data-footnotes)(?=[ >])/g, ' $1=""');
        expect(toHtml(fromHtml(html, { fragment: true }))).toBe(written);
      }),
      1400,
    ));

  test('renders the same text to the same HTML', () =>
    fuzz(
      fc.asyncProperty(MARKUP, async (markdown) => {
        expect((await render(markdown)).html).toBe((await render(markdown)).html);
      }),
      200,
    ));
});
