import { compare } from '../problems.ts';
import type { Entry } from './entry.ts';

/** Links entries with the same translation key and different languages. */
export function findTranslations(entries: Entry[]): void {
  if (entries.every(({ article }) => article.lang === entries[0]?.article.lang)) return;
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.article.translationKey);
    if (same) same.push(entry);
    else byKey.set(entry.article.translationKey, [entry]);
  }
  for (const same of byKey.values()) {
    if (same.length < 2) continue;
    const ordered = same.toSorted((a, b) => compare(a.article.lang, b.article.lang));
    for (const entry of same) entry.translations = ordered.filter((other) => other.article.lang !== entry.article.lang);
  }
}
