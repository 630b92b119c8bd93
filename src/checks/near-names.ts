import { placeOf, writtenPlace } from '../article/places.ts';
import type { Entry, Group } from '../catalog/entry.ts';
import { plain } from '../problems/nearest.ts';
import type { Edit, Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';

/**
 * Finds names of tags or sections that resemble a more common one: they differ in accents, a plural ending, hyphens or
 * spaces. Names from site.yaml are intended.
 */
export function checkNearNames(
  groups: Group[],
  field: 'tags' | 'section',
  isGiven: (group: Group) => boolean,
): Problem[] {
  const byKey = new Map<string, Group[]>();
  for (const group of groups) {
    const key = `${group.parent?.path ?? ''} ${singular(plain(group.label.replace(/[^\p{L}\p{N}\s_-]/gu, '')))}`;
    const known = byKey.get(key);
    if (known) known.push(group);
    else byKey.set(key, [group]);
  }
  const problems: Problem[] = [];
  for (const alike of byKey.values()) {
    if (alike.length < 2) continue;
    const [main, ...others] = alike.toSorted(
      (a, b) =>
        Number(isGiven(b)) - Number(isGiven(a)) || b.entries.length - a.entries.length || (a.slug < b.slug ? -1 : 1),
    );
    for (const other of others) if (!isGiven(other)) problems.push(near(other, main!, field));
  }
  return problems;
}

function near(group: Group, main: Group, field: 'tags' | 'section'): Problem {
  const [first, elsewhere] = [group.entries[0]!, main.entries[0]!];
  const at = { file: first.article.file, field, ...placeOf(first.article, field, group.label) };
  const found = `${quote(group.label)} (${group.entries.length}×) and ${quote(main.label)} (${main.entries.length}×, first in ${elsewhere.article.file})`;
  const fix = group.entries.flatMap((entry) => renamed(entry, field, group.label, main.label, first));
  const code = field === 'tags' ? 'tag-near' : 'section-near';
  return problem(code, at, found, `${main.label}, if both mean the same`, fix);
}

function renamed({ article }: Entry, field: 'tags' | 'section', from: string, to: string, first: Entry): Edit[] {
  const place = writtenPlace(article, `${field}/${from}`);
  return place ? [{ ...(article === first.article ? {} : { file: article.file }), ...place, from, to }] : [];
}

/**
 * Reduces plurals in Latin letters to the singular: `elections`, `parties`. Short words stay, because they may be other
 * words: `new`, `news`.
 */
function singular(word: string): string {
  if (word.length < 6 || !/^[a-z]+s$/.test(word) || /(ss|us|is|ics|news)$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/s$/, '');
}
