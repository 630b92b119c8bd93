import type { Raw, RawEntry } from '../raw/raw.ts';
import type { Report } from './setting-report.ts';

const CURE = 'synonyms: [[PRA, Paperwork Reduction Act], [film, movie]]';

/** `synonyms`: groups of words and names with the same meaning. A group with a fault is reported and left out. */
export function readSynonyms(entry: RawEntry, report: Report): string[][] | undefined {
  if (entry.value.kind !== 'list') return report(entry, `a ${entry.value.kind}`, CURE);
  return entry.value.items.flatMap((item) => {
    const words = wordsOf(item);
    if (words.length > 1 && !words.includes('')) return [words];
    return report({ ...entry, value: item }, 'not a list of at least two words', CURE) ?? [];
  });
}

/** The texts of a list; an empty list if the value is not a list or holds anything else. */
function wordsOf(item: Raw): string[] {
  if (item.kind !== 'list') return [];
  const words = item.items.flatMap((one) => (one.kind === 'text' ? [one.text.trim()] : []));
  return words.length === item.items.length ? words : [];
}
