import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../src/article/front-matter.ts';
import type { Problem } from '../src/problems.ts';
import { withSeverities } from '../src/problems.ts';
import { parse } from './support/parse.ts';
import { render } from './support/render.ts';

/**
 * A folder a case. `input.md` is read as `2020/11/summit.md`, or under the name in `name.txt`, and compared with what
 * lies beside it: `article.json` (the article, as far as given), `body.html` (the text, one block a line),
 * `problems.txt` (every problem as `line:column kind field found`; where there is no such file there must be none).
 */
const FOLDER = join(import.meta.dirname, 'fixtures');

const cases = readdirSync(FOLDER)
  .filter((name) => name !== 'broken')
  .flatMap((name) =>
    ['article.json', 'body.html', 'problems.txt']
      .filter((file) => file === 'problems.txt' || existsSync(join(FOLDER, name, file)))
      .map((file) => `${name}/${file}`),
  );

/** The text of a file of a case; empty when it is not there. */
function read(...path: string[]): string {
  const file = join(FOLDER, ...path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function check(path: string): Promise<void> {
  const [name = '', wanted = ''] = path.split('/');
  const file = read(name, 'name.txt').trim() || '2020/11/summit.md';
  const text = read(name, 'input.md');
  const { article, problems } = parse(file, text);
  if (wanted === 'article.json') {
    expect(article).toMatchObject(JSON.parse(read(path)));
    return;
  }
  const body = await renderText(file, text, article?.title ?? basename(file), article?.lang ?? 'en');
  if (wanted === 'body.html') expect(oneBlockALine(body.html)).toBe(oneBlockALine(read(path)));
  else expect(list([...problems, ...(article ? body.problems : [])])).toEqual(read(path).split('\n').filter(Boolean));
}

async function renderText(file: string, text: string, title: string, lang: string) {
  const front = readFrontMatter(file, text);
  if ('code' in front) return { html: '', problems: [] };
  const pageValue = (key: string) => {
    const value = front.map.entries.find((entry) => entry.key === key)?.value;
    return value?.kind === 'text' ? value.text : undefined;
  };
  return render(front.body, { file: '2020/11/summit.md', title, lang, line: front.bodyLine, pageValue });
}

/** White space between tags does not count. */
function oneBlockALine(html: string): string {
  return html.trim().replace(/>\s*\n\s*</g, '>\n<');
}

function list(problems: Problem[]): string[] {
  const inOneFile = problems.map((p) => ({ ...p, file: '' }));
  return withSeverities(inOneFile, {}).map((p) => `${p.line}:${p.column} ${p.code} ${p.field} ${p.found}`);
}

test.each(cases)('%s', check);
