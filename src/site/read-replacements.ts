import type { RawEntry } from '../raw/raw.ts';
import type { Report } from './setting-report.ts';
import type { Site } from './site.ts';

const CURE = "replace: { '=CODE_START=': '', old mark: new words }";
const LONGEST = 200;

/**
 * `replace`: marks of an old system, each with the text that replaces it in all articles. Marks are matched literally.
 */
export function readReplacements(entry: RawEntry, report: Report): Site['replace'] {
  const { value } = entry;
  if (value.kind !== 'map') return report(entry, `a ${value.kind}`, CURE) ?? [];
  return value.entries.flatMap(({ key, value: put, at }) => {
    const isPair = put.kind === 'text' && key.trim() !== '' && key.length <= LONGEST && !/\n/.test(key + put.text);
    if (isPair) return [{ find: key, with: put.text }];
    const found = put.kind === 'text' ? 'a mark that is empty, too long or has several lines' : `a ${put.kind}`;
    return report({ key: `replace.${key}`, value: put, at }, found, CURE) ?? [];
  });
}
