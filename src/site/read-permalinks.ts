import { quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import type { Report } from './setting-report.ts';
import type { Site } from './site.ts';

const CURE = 'permalinks: { earlier: "/:categories/:year/:month/:day/:title.html" }';
/** Placeholders of Jekyll's and Hugo's patterns. Source: Jekyll, "Permalinks"; Hugo, "Permalink configuration". */
export const PLACEHOLDER =
  /:(categories|year|short_year|month|i_month|day|i_day|title|slug|filename|slugorfilename|contentbasename|sections?)(?![a-z_])/g;

/** `permalinks`: patterns of the addresses that all articles had in an earlier system. */
export function readPermalinks(entry: RawEntry, report: Report): Site['permalinks'] {
  if (entry.value.kind !== 'map') return report(entry, `a ${entry.value.kind}`, CURE) ?? { earlier: [] };
  const earlier: string[] = [];
  for (const { key, value, at } of entry.value.entries) {
    const field = { key: `permalinks.${key}`, value, at };
    if (key !== 'earlier') report(field, quote(key), CURE);
    else
      for (const item of value.kind === 'list' ? value.items : [value]) {
        const pattern = item.kind === 'text' ? item.text.trim() : '';
        const isPattern =
          pattern.startsWith('/') && pattern.match(PLACEHOLDER) && !/[:?#\s]/.test(pattern.replace(PLACEHOLDER, ''));
        if (isPattern) earlier.push(pattern);
        else report({ ...field, value: item }, item.kind === 'text' ? quote(pattern) : `a ${item.kind}`, CURE);
      }
  }
  return { earlier };
}
