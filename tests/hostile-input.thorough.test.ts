import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readFrontMatter } from '../src/article/front-matter.ts';
import { activeMarkup } from './support/active-markup.ts';
import { parse } from './support/parse.ts';
import { processorTime } from './support/processor-time.ts';
import { render } from './support/render.ts';
import { describeShared } from './support/shared-folder.ts';

/** Parses a file and renders its text, as a build does. */
async function publish(file: string, text: string): Promise<{ title: string; html: string }> {
  const { article, problems } = parse(file, text);
  const front = readFrontMatter(file, text);
  if (!article || 'code' in front) throw new Error(`${file}: ${problems.map((p) => p.found).join('; ')}`);
  const { html } = await render(front.body, { title: article.title, line: front.bodyLine });
  return { title: article.title, html };
}

const markdownIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.md'));

describeShared('DOMPurify payloads', 'cases/dompurify-md', (folder) => {
  test('are harmless, and what stands before and after them stays', async () => {
    const files = markdownIn(folder);
    expect(files.length).toBeGreaterThan(200);
    const failed: string[] = [];
    for (const name of files) {
      const { html } = await publish(name, readFileSync(join(folder, name), 'utf8'));
      const number = name.slice(0, 4);
      for (const finding of activeMarkup(html)) failed.push(`${name}: ${finding}`);
      for (const mark of ['BEFORE', 'AFTER'])
        if (!html.includes(`MARKER-${mark}-${number}`)) failed.push(`${name}: no MARKER-${mark}`);
    }
    expect(failed).toEqual([]);
  });
});

describeShared('naughty strings', 'cases/blns-md', (folder) => {
  test('are published as titles, tags and texts', async () => {
    const files = markdownIn(folder);
    expect(files.length).toBeGreaterThan(500);
    const failed: string[] = [];
    for (const name of files) {
      const { title, html } = await publish(name, readFileSync(join(folder, name), 'utf8'));
      if (title.trim() === '') failed.push(`${name}: no title`);
      if (!html.includes(`String ${Number(name.slice(0, 4))} in the body`)) failed.push(`${name}: no text`);
      for (const finding of activeMarkup(html)) failed.push(`${name}: ${finding}`);
    }
    expect(failed).toEqual([]);
  });
});

describeShared('CommonMark examples', 'cases/commonmark', (folder) => {
  test('render, and what they hold is harmless', async () => {
    const examples = JSON.parse(readFileSync(join(folder, 'spec.json'), 'utf8')) as {
      example: number;
      markdown: string;
    }[];
    expect(examples.length).toBeGreaterThan(600);
    const failed: string[] = [];
    for (const { example, markdown } of examples) {
      const { html } = await render(markdown);
      for (const finding of activeMarkup(html)) failed.push(`example ${example}: ${finding}`);
      expect(() => parse('2020-01-01-a.md', markdown)).not.toThrow();
    }
    expect(failed).toEqual([]);
  });
});

describeShared('the YAML test suite', 'cases/yaml-test-suite/src', (folder) => {
  /** The suite writes tabs, spaces at an end and the like as visible signs. */
  const invisible = (text: string) =>
    text
      .replace(/␣/g, ' ')
      .replace(/—*»/g, '\t')
      .replace(/←/g, '\r')
      .replace(/⇔/g, '\ufeff')
      .replace(/↵/g, '')
      .replace(/∎\n?$/, '');

  test('is front matter that gives an article or problems, each within a second', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(300);
    const slow: string[] = [];
    let cases = 0;
    for (const name of files) {
      const [document] = parseAllDocuments(readFileSync(join(folder, name), 'utf8'));
      const list = (document as { toJS: () => unknown }).toJS() as { yaml?: string }[];
      for (const { yaml } of list) {
        if (yaml === undefined) continue;
        cases++;
        const begun = processorTime();
        const { article, problems } = parse('2020-01-01-a.md', `---\n${invisible(yaml)}\n---\nText.\n`);
        if (processorTime() - begun > 1000) slow.push(name);
        expect(article !== undefined || problems.length > 0, name).toBe(true);
      }
    }
    expect(cases).toBeGreaterThan(350);
    expect(slow).toEqual([]);
  });
});

describeShared('posts made to break themes', 'cases/hexo-theme-unit-test', (folder) => {
  test('give an article or problems, and harmless texts', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.md') && !/README/i.test(name),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      const { article, problems } = parse(`2020-01-01-${name.replaceAll('/', '-')}`, text);
      expect(article !== undefined || problems.length > 0, name).toBe(true);
      const front = readFrontMatter(name, text);
      if (!('code' in front)) expect(activeMarkup((await render(front.body)).html), name).toEqual([]);
    }
  });
});
