import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { parseEntities } from 'parse-entities';
import { expect, test } from 'vitest';
import { openArchive } from '../src/archive.ts';
import { cutFrontMatter } from '../src/article/front-matter.ts';
import type { Problem } from '../src/problems.ts';
import { readSource } from '../src/read-content.ts';
import { surroundingsOf } from '../src/rendering/body-surroundings.ts';
import { renderArticle } from '../src/rendering/render-article.ts';
import { byLength, sampled } from './support/length.ts';
import { NOW } from './support/parse.ts';
import { describeShared } from './support/shared-folder.ts';
import { sourceWords, wordsIn } from './support/source-words.ts';

const SAMPLE = join(import.meta.dirname, 'sample', 'content');

/** The words of a page: of its text, of what stands for pictures and films, and of its headline. */
function pageWords(html: string, title: string): { counts: Map<string, number>; squeezed: string } {
  const counts = new Map<string, number>();
  const count = (text: string) => {
    for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  let text = '';
  const walk = (node: ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number]): void => {
    if (node.type === 'text') text += node.value;
    if (node.type === 'element') {
      const { alt, title: own, href } = node.properties;
      // The link of a heading to itself says nothing of its own.
      if (!String(node.properties['className'] ?? '').includes('heading-anchor'))
        for (const value of [alt, own, href])
          if (typeof value === 'string') count(decodeURI(value.replace(/%(?![0-9a-f]{2})/gi, '')));
      if (!/^(?:a|abbr|b|code|del|em|i|mark|s|small|span|strong|sub|sup|u)$/.test(node.tagName)) text += ' ';
    }
    if ('children' in node) for (const child of node.children) walk(child);
    if (
      node.type === 'element' &&
      !/^(?:a|abbr|b|code|del|em|i|mark|s|small|span|strong|sub|sup|u)$/.test(node.tagName)
    )
      text += ' ';
  };
  walk(fromHtml(html, { fragment: true }));
  // Code shows references as they are written; here they count as the letters they stand for, as in the source.
  text = parseEntities(text);
  count(text);
  count(title);
  return { counts, squeezed: wordsIn(text).join('') };
}

/** Words of the sources that their pages lack and no problem of their line names, one line an article. */
async function missingWords(
  content: string,
  nth: number,
): Promise<{ articles: number; words: number; missing: string[] }> {
  const archive = await openArchive({ content, asOf: NOW });
  const surroundings = surroundingsOf(archive, { content, publicFolder: content, media: null }, []);
  const missing: string[] = [];
  let words = 0;
  const all = sampled([...archive.catalog.entries, ...archive.catalog.pages], nth);
  for (const { article, path } of all) {
    const source = readSource(content, article.file);
    if ('code' in source) throw new Error(source.found);
    const front = cutFrontMatter(article.file, source.text);
    if ('code' in front) throw new Error(front.found);
    const { body, problems } = await renderArticle(article, path, surroundings);
    const { counts: left, squeezed } = pageWords(body.html, article.title);
    const named = linesOf(problems);
    const lost: string[] = [];
    const written = sourceWords(front.body, front.bodyLine);
    words += written.length;
    for (const [at, { word, line }] of written.entries()) {
      // Markup within a word parts it in one of the two: then it stands between its neighbours, without spaces.
      const [before = '', after = ''] = [written[at - 1]?.word, written[at + 1]?.word];
      const isBetween = [before + word, word + after].some((pair) => pair !== word && squeezed.includes(pair));
      const count = left.get(word) ?? 0;
      if (count > 0) left.set(word, count - 1);
      else if (!isBetween && !named.has(line) && !isMark(word, front.body, line - front.bodyLine))
        lost.push(`${line} ${word}`);
    }
    if (lost.length > 0) missing.push(`${article.file}: ${lost.slice(0, 8).join(', ')}`);
  }
  return { articles: all.length, words, missing };
}

/** The word `Credit:` in a picture's title parts caption and credit, and is not shown. */
function isMark(word: string, body: string, line: number): boolean {
  return word === 'credit' && /^!\[.*\]\(.*\bCredit: .*\)\s*$/.test(body.split('\n')[line] ?? '');
}

/** The lines that problems name, and those that belong to what they name: a tag may stand on several. */
function linesOf(problems: Problem[]): Set<number> {
  return new Set(problems.flatMap(({ line }) => [line, line + 1, line + 2]));
}

const check = async (content: string, least: number, nth = 1) => {
  const { words, missing } = await missingWords(content, nth);
  expect(words).toBeGreaterThan(least);
  expect(missing).toEqual([]);
};

describeShared('no word of a real archive is missing that no problem names', 'corpora', (folder) => {
  test.each(['18f', 'digitalgov', 'letsencrypt'])('%s', { timeout: 600_000 }, (name) =>
    check(join(folder, name), byLength(30_000, 30_000, 100_000), 4),
  );
});

test.runIf(existsSync(SAMPLE))('no word of the sample is missing', () => check(SAMPLE, 1000));
