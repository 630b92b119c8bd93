import { PROBLEM_KINDS } from '../problems/problem-kinds.ts';
import type { ProblemCode, Severity } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import type { Report } from './setting-report.ts';
import type { Site } from './site.ts';

/** `severity`: how much each kind of problem matters to the owner, by its code. */
export function readSeverities(entry: RawEntry, report: Report): Site['severity'] {
  if (entry.value.kind !== 'map') return report(entry, `a ${entry.value.kind}`, 'severity: { key-unknown: off }') ?? {};
  const severities: Site['severity'] = {};
  for (const { key, value, at } of entry.value.entries) {
    const level = value.kind === 'text' ? value.text : '';
    const isKnown = Object.hasOwn(PROBLEM_KINDS, key) && /^(error|warning|off)$/.test(level);
    if (isKnown) severities[key as ProblemCode] = level as Severity;
    else
      report(
        { key: `severity.${key}`, value, at },
        `${key}: ${level}`,
        'a code that check prints, and error, warning or off',
      );
  }
  return severities;
}
