import type { Review } from '../../src/build/review/review.ts';
import { xml } from '../../src/outputs/xml.ts';
import { href } from '../../src/urls.ts';

/** The list of changed pages as a page of the preview, `_changes/index.html`. */
export function listPage(review: Review): string {
  const base = new URL(review.url).pathname;
  const shots = new Map(review.screenshots.map((one) => [one.path, one]));
  const status = new Map(review.held.map((one) => [one.path, one.status]));
  const item = (path: string) =>
    `<li><a href="${xml(href(path, base))}">${xml(path)}</a>${status.has(path) ? ` (${status.get(path)})` : ''}${pictures(path)}</li>`;
  const pictures = (path: string) =>
    (['before', 'after'] as const)
      .flatMap((side) => {
        const name = shots.get(path)?.[side];
        return name ? ` <a href="${xml(name)}">${side}</a>` : [];
      })
      .join('');
  const gone = (path: string) =>
    `<li>${xml(path)} <a href="${xml(new URL(href(path, '/').slice(1), review.published).href)}">published</a>${pictures(path)}</li>`;
  const part = (heading: string, paths: string[], print: (path: string) => string) =>
    paths.length === 0 ? '' : `<h2>${heading}: ${paths.length}</h2>\n<ul>\n${paths.map(print).join('\n')}\n</ul>\n`;
  const problems = review.problems.map(
    ({ severity, file, line, found, cure }) =>
      `<li>${severity}: ${xml(`${file}:${line}: ${found}`)}. Write: ${xml(cure)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Changed pages</title>
<h1>Changed pages</h1>
<p>Only these pages are here. The others are the same as in <a href="${xml(review.published)}">the published archive</a>.</p>
${part('New', review.added, item)}${part('Changed', review.changed, item)}${part('Gone', review.removed, gone)}${
  review.overBudget.length > 0
    ? `<h2>Over the budget</h2>\n<ul>\n${review.overBudget.map((what) => `<li>${xml(what)}</li>`).join('\n')}\n</ul>\n`
    : ''
}${problems.length > 0 ? `<h2>New problems: ${problems.length}</h2>\n<ul>\n${problems.join('\n')}\n</ul>\n` : ''}</html>
`;
}
