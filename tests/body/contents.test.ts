import { describe, expect, test } from 'vitest';
import { render } from '../support/render.ts';

const headings = (...lines: string[]) => lines.map((line) => `${line}\n\nText.`).join('\n\n');

describe('a table of contents', () => {
  test('names the headings of the two highest levels where there are five of them', async () => {
    const { contents } = await render(headings('## One', '### A *part*', '#### Deep', '## Two', '## Three', '## Four'));
    expect(contents).toEqual([
      { id: 'one', text: 'One', level: 2 },
      { id: 'a-part', text: 'A part', level: 3 },
      { id: 'two', text: 'Two', level: 2 },
      { id: 'three', text: 'Three', level: 2 },
      { id: 'four', text: 'Four', level: 2 },
    ]);
  });

  test('is not made of fewer, and not of the heading of footnotes', async () => {
    const { contents } = await render(`${headings('## One', '## Two', '## Three', '## Four')}[^1]\n\n[^1]: A note.`);
    expect(contents).toBeUndefined();
  });
});

test('each of several wide tables has a name of its own', async () => {
  const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
  const { html } = await render(`${table}\n\n${table}`);
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Table, scrolls sideways"',
    'aria-label="Table, scrolls sideways (2)"',
  ]);
});
