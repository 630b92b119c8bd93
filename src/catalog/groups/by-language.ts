import { compare } from '../../problems.ts';
import { languageName } from '../../site/languages.ts';
import type { Site } from '../../site/site.ts';
import { languagePath } from '../../urls.ts';
import type { Entry, Group } from '../entry.ts';

/** One group for each language other than the site's. Its list is at `/fa/`. */
export function groupByLanguage(site: Site, entries: Entry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const { lang } = entry.article;
    if (lang === site.language) continue;
    const path = languagePath(lang);
    const group = groups.get(lang) ?? {
      kind: 'language',
      slug: lang,
      label: languageName(lang),
      lang,
      path,
      entries: [],
      children: [],
    };
    group.entries.push(entry);
    groups.set(lang, group);
  }
  return [...groups.values()].sort((a, b) => compare(a.slug, b.slug));
}
