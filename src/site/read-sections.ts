import { quote } from '../problems.ts';
import type { RawEntry, RawMap } from '../raw/raw.ts';
import { slugify } from '../urls.ts';
import { textIn } from './raw-fields.ts';
import type { Report } from './setting-report.ts';
import type { SectionNode } from './site.ts';

/** `sections`: the tree of sections. */
export function readSections(entry: RawEntry, report: Report): SectionNode[] {
  const slugs = new Set<string>();
  return items(entry, report, 'sections: [{ slug: iran, label: Iran, sections: [...] }]').flatMap((map) => {
    const slug = textIn(map, 'slug');
    if (slug && slugs.has(slugify(slug)))
      report({ ...entry, value: map }, `${quote(slug)} a second time`, 'a slug that no other section has');
    slugs.add(slugify(slug ?? ''));
    if (!slug || slug.includes('/'))
      return report({ ...entry, value: map }, 'a section without slug', '{ slug: iran, label: Iran }') ?? [];
    const inner = map.entries.find((e) => e.key === 'sections');
    const description = textIn(map, 'description');
    const sections = inner ? readSections(inner, report) : [];
    return [{ slug, label: textIn(map, 'label') ?? slug, sections, ...(description ? { description } : {}) }];
  });
}

function items(entry: RawEntry, report: Report, cure: string): RawMap[] {
  if (entry.value.kind !== 'list') return report(entry, `a ${entry.value.kind}`, cure) ?? [];
  return entry.value.items.flatMap((item) =>
    item.kind === 'map' ? [item] : (report(entry, `a ${item.kind}`, cure) ?? []),
  );
}
