import { quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import { textIn } from './raw-fields.ts';
import type { Report } from './setting-report.ts';

/** A name, or a map of a name and addresses. */
export function readNamed(
  entry: RawEntry,
  report: Report,
  optional: string[],
): (Record<string, string> & { name: string }) | undefined {
  if (entry.value.kind === 'text' && entry.value.text.trim() !== '') return { name: entry.value.text.trim() };
  const { value } = entry;
  const name = textIn(value, 'name');
  if (!name) return report(entry, 'no name', `${entry.key}: { name: The Name, url: https://example.org/ }`);
  const given = optional.flatMap((key) => {
    const address = textIn(value, key);
    if (address === undefined) return [];
    // A path such as /logo.png, from the site's root.
    if (URL.canParse(address, 'https://archive.example/')) return [[key, address]];
    return report(entry, `${key}: ${quote(address)}`, `${key}: https://example.org/`) ?? [];
  });
  return { name, ...(Object.fromEntries(given) as Record<string, string>) };
}
