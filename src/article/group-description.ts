import type { RawEntry } from '../raw/raw.ts';
import { slugify } from '../urls.ts';
import type { GroupDescription } from './article.ts';
import type { FileName } from './file-name.ts';
import type { Folded } from './keys/dialects.ts';
import type { Reading } from './values.ts';
import { plainLine, readText, report, textOf, webAddress } from './values.ts';

/** Keys that only files with group descriptions have. */
export const DESCRIPTION_KEYS: readonly string[] = ['name', 'links'];

/**
 * The group that a file describes, by its path: `tags/iran.md`, `sections/world/iran.md`, or Hugo's
 * `tags/iran/_index.md`. `directories` are the folders of all groupings. Undefined for other files, and for a file with
 * a date, which is an article.
 */
export function describedGroup(
  { translationKey, day }: FileName,
  { fields }: Folded,
  directories: readonly string[],
): Pick<GroupDescription, 'directory' | 'slug'> | undefined {
  const [directory = '', ...inside] = translationKey.split('/');
  if (/^_?index$/.test(inside.at(-1) ?? '')) inside.pop();
  if (!directories.includes(directory) || inside.length === 0 || day || fields.has('date')) return undefined;
  return { directory, slug: inside.map(slugify).join('/') };
}

/** The name and links of a group from its file. */
export function readDescription(
  reading: Reading,
  folded: Folded,
  place: Pick<GroupDescription, 'directory' | 'slug'>,
): GroupDescription {
  const own = (key: string) => folded.kept.find((entry) => entry.key.toLowerCase() === key);
  const name = readText(reading, own('name') ?? folded.fields.get('title'));
  return { ...place, ...(name ? { name } : {}), links: readLinks(reading, own('links')) };
}

/** `links`: addresses, or maps of label and url. */
function readLinks(reading: Reading, entry: RawEntry | undefined): GroupDescription['links'] {
  if (!entry) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.flatMap((item) => {
    const written = item.kind === 'text' ? item.text : item.kind === 'map' ? textOf(item, ['url', 'href', 'link']) : '';
    const url = webAddress(written);
    if (url === undefined) {
      const cure = 'links: [{ label: Website, url: https://example.org/ }]';
      report(reading, 'value-type', { key: entry.key, value: item }, 'a link without a web address', cure);
      return [];
    }
    const label = item.kind === 'map' ? textOf(item, ['label', 'name', 'title', 'text']) : undefined;
    return [{ label: label ? plainLine(label) : new URL(url).host, url }];
  });
}
