import { nearest } from '../problems/nearest.ts';
import type { ProblemCode } from '../problems/problem-kinds.ts';
import { PROBLEM_KINDS } from '../problems/problem-kinds.ts';
import { problem, quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import type { Article } from './article.ts';
import type { Reading } from './values.ts';
import { report } from './values.ts';

/**
 * Reads `allow`: codes of problems that may stay in this article, each with the reason. An error that keeps the article
 * out of the archive cannot be allowed.
 */
export function readAllow(reading: Reading, entry: RawEntry | undefined): Pick<Article, 'allow'> {
  if (!entry) return {};
  if (entry.value.kind !== 'map') {
    report(reading, 'value-type', entry, `a ${entry.value.kind}`, 'allow: { link-broken: "the reason" }');
    return {};
  }
  const allow: Partial<Record<ProblemCode, string>> = {};
  for (const { key, value, at } of entry.value.entries) {
    const field = `allow.${key}`;
    if (!Object.hasOwn(PROBLEM_KINDS, key)) {
      const near = nearest(key, Object.keys(PROBLEM_KINDS));
      const fix = near ? [{ ...at, from: key, to: near }] : undefined;
      const cure = near ?? 'a code that check prints in brackets, such as link-broken';
      reading.problems.push(problem('allow-unknown', { file: reading.file, field, ...at }, quote(key), cure, fix));
    } else if (value.kind !== 'text' || value.text.trim() === '') {
      const found = `${key} without a reason`;
      const cure = `${key}: "why it may stay"`;
      reading.problems.push(problem('allow-unknown', { file: reading.file, field, ...at }, found, cure));
    } else allow[key as ProblemCode] = value.text.trim();
  }
  return { allow };
}
