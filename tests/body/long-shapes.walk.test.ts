import { expect, test } from 'vitest';
import { byLength } from '../support/length.ts';
import { LONG_BODIES } from '../support/long-shapes.ts';
import { processorTime } from '../support/processor-time.ts';
import { render } from '../support/render.ts';

/** Milliseconds of the processor, whatever else runs: a guard against hanging. None takes a fifth of it. */
const LONGEST = 5000;

/** Whether a text has letters or digits outside what any Markdown parser leaves out: tags, and addresses of definitions. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/<\/?[a-z][^>]*>|<!--.*?-->|\{%[^%]*%\}|^\[.*?\]:.*$/gmu, ''));
}

/** Every third group in the short run. */
const GROUPS = Object.keys(LONG_BODIES).filter((_, i) => i % byLength(3, 1) === 0);

test.each(GROUPS)('long texts are answered in time, and nothing is lost without a word: %s', async (group) => {
  const failed: string[] = [];
  for (const [name, text] of LONG_BODIES[group]!) {
    const begun = processorTime();
    const { html, problems } = await render(text);
    const took = processorTime() - begun;
    if (took > LONGEST) failed.push(`${name}: ${Math.round(took)} ms`);
    if (hasWords(text) && html.trim() === '' && problems.length === 0)
      failed.push(`${name}: nothing shown, nothing told`);
    if (problems.some(({ code }) => code === 'body-unreadable')) failed.push(`${name}: ${problems[0]?.found}`);
  }
  expect(failed).toEqual([]);
});
