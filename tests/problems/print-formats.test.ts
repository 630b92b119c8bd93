import { expect, test } from 'vitest';
import { printAnnotations } from '../../src/problems/print-annotation.ts';
import { printGitlab } from '../../src/problems/print-gitlab.ts';
import { printRdjson } from '../../src/problems/print-rdjson.ts';
import { printSarif } from '../../src/problems/print-sarif.ts';
import { printSummary } from '../../src/problems/print-summary.ts';
import { problem } from '../../src/problems.ts';
import { baselineOf } from '../support/some-problems.ts';

const FIXED = problem('date-invalid', { file: 'é a.md', field: 'date', line: 3, column: 7 }, '"x|y"', '2020-11-10', [
  { line: 3, column: 7, from: 'x\ny', to: '2020-11-10' },
]);

test('SARIF names rule, place and replacement', () => {
  const [run] = JSON.parse(printSarif([FIXED])).runs;
  expect(run.tool.driver.rules[0]).toMatchObject({ id: 'date-invalid', defaultConfiguration: { level: 'error' } });
  const { physicalLocation } = run.results[0].locations[0];
  expect(physicalLocation).toEqual({
    artifactLocation: { uri: '%C3%A9%20a.md' },
    region: { startLine: 3, startColumn: 7 },
  });
  const [replacement] = run.results[0].fixes[0].artifactChanges[0].replacements;
  expect(replacement.deletedRegion).toEqual({ startLine: 3, startColumn: 7, endLine: 4, endColumn: 2 });
});

test('GitLab gets a fingerprint of its own for each of two problems alike', () => {
  const [a, b] = JSON.parse(printGitlab(baselineOf('a.md', ['one', 'one'])));
  expect(a).toMatchObject({
    check_name: 'link-broken',
    severity: 'minor',
    location: { path: 'a.md', lines: { begin: 1 } },
  });
  expect(a.fingerprint).not.toBe(b.fingerprint);
});

test('rdjson carries the replacement', () => {
  const [diagnostic] = JSON.parse(printRdjson([FIXED])).diagnostics;
  expect(diagnostic.suggestions).toEqual([
    { range: { start: { line: 3, column: 7 }, end: { line: 4, column: 2 } }, text: '2020-11-10' },
  ]);
  expect(diagnostic.severity).toBe('ERROR');
});

test('annotations show errors first, then those of changed files, ten of a kind, and say how many are left', () => {
  const many = [
    ...baselineOf(
      'a.md',
      Array.from({ length: 12 }, (_, i) => `n${i}`),
    ),
    ...baselineOf('changed.md', ['new']),
    FIXED,
  ];
  const lines = printAnnotations(many, new Set(['changed.md'])).split('\n');
  expect(lines[0]).toMatch(/^::error file=é a\.md,line=3,col=7,title=date-invalid::/);
  expect(lines[1]).toMatch(/^::warning file=changed\.md/);
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe('Not shown as annotations: 3 of 13 warnings.');
});

test('a summary is Markdown in which what editors wrote means nothing', () => {
  const text = printSummary([problem('link-broken', { file: 'a|b.md', field: 'body' }, '<img src=x> | [y](z)', '`c`')]);
  expect(text).toContain('| 1 | warning | `link-broken` | A link leads nowhere |');
  expect(text).toContain('\\<img src=x\\> \\| \\[y\\]\\(z\\)');
  expect(printSummary([])).toContain('No problems.');
});
