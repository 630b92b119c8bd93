import { quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import type { Report } from './setting-report.ts';
import type { Budget } from './site.ts';

const CURE = 'budget: { page: 200 kB, picture: 500 kB, files: 20000, seconds: 60 }';
const UNITS: Record<string, number> = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };

/**
 * `budget`: the largest size of an edition and the longest time of a build. Sizes are in bytes, or with kB, MB or GB.
 */
export function readBudget(entry: RawEntry, report: Report): Budget {
  if (entry.value.kind !== 'map') return report(entry, `a ${entry.value.kind}`, CURE) ?? {};
  const budget: Budget = {};
  for (const { key, value, at } of entry.value.entries) {
    const field = { key: `budget.${key}`, value, at };
    const written = value.kind === 'text' ? value.text.trim() : '';
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?b)?$/i.exec(written) ?? [];
    const isSize = key === 'page' || key === 'picture';
    if (!isSize && key !== 'files' && key !== 'seconds') report(field, quote(key), CURE);
    else if (!number || (unit !== '' && !isSize)) report(field, quote(written), CURE);
    else budget[key] = Number(number) * UNITS[unit.toLowerCase()]!;
  }
  return budget;
}
