import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listContent } from '../src/read-content.ts';
import { render } from './support/render.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const FRONT = '---\ntitle: A\n---\n';

test('HTML with front matter is an article; other formats that hold front matter are reported', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '_layouts'));
  const files = {
    'a.html': `${FRONT}<p>A</p>`,
    'b.html': '<p>No article</p>',
    'c.mkd': `${FRONT}C`,
    'd.mdx': `+++\ntitle = "D"\n+++\nD`,
    'e.txt': 'No article',
    '_layouts/f.html': `${FRONT}{{ content }}`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { markdown, others, problems } = await listContent(folder);
  expect(markdown).toEqual(['a.html']);
  expect(others).toEqual(['_layouts/f.html', 'b.html', 'c.mkd', 'd.mdx', 'e.txt']);
  expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['file-not-read c.mkd', 'file-not-read d.mdx']);
});

test('a text of HTML is not read as Markdown; its tags say what they say', async () => {
  const { html, problems } = await render(
    '<p>One *two* {{< youtube abc >}}</p>\n\n    <p>Three</p>\n<script>x</script>',
    {
      file: '2020/11/summit.html',
    },
  );
  expect(html.replace(/\s+/g, ' ').trim()).toBe(
    '<p>One *two* <a href="https://www.youtube.com/watch?v=abc">YouTube</a></p> <p>Three</p>',
  );
  expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['1 shortcode-left', '4 html-removed']);
});
