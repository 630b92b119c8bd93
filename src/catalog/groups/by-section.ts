import { placeOf } from '../../article/places.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems.ts';
import { problem, quote } from '../../problems.ts';
import type { SectionNode, Site } from '../../site/site.ts';
import { groupPath, slugify } from '../../urls.ts';
import type { Entry, Group } from '../entry.ts';
import { otherName, withSigns } from './by-name.ts';

/** The most nested sections, because each has a page for every year. */
const MAX_DEPTH = 10;

/**
 * Builds the tree of sections: those of site.yaml in its order, then those that only articles name. A section includes
 * the articles of its subsections. Sections of site.yaml without articles have no page and are left out.
 */
export function groupBySection(site: Site, entries: Entry[], problems: Problem[]): Group[] {
  const top = site.sections.map((node) => groupOf(node));
  const isGiven = site.sections.length > 0;
  /** Maps what articles wrote to their section. A new section may change the result. */
  const found = new Map<string, Group>();
  const reported = new Set<string>();
  for (const entry of entries) {
    const parts = entry.article.section.slice(0, MAX_DEPTH);
    if (parts.length === 0) continue;
    if (parts.length < entry.article.section.length) problems.push(deepSection(entry, parts));
    const written = parts.join('\n');
    const known = found.get(written) ?? resolve(top, parts);
    if (!known && isGiven) {
      problems.push(unknownSection(entry, parts, top));
    }
    if (!known) found.clear();
    const leaf = known ?? create(top, parts);
    if (!found.has(written)) problems.push(...likeSections(entry, parts, leaf, reported));
    if (known) found.set(written, leaf);
    for (let group: Group | undefined = leaf; group; group = group.parent) {
      group.entries.push(entry);
      entry.sections.unshift(group);
    }
  }
  return prune(top);
}

/**
 * Names that differ only in punctuation, such as "C" and "C++", are one section. No warning if the author wrote the
 * slug. `reported` holds the names already reported.
 */
function likeSections({ article }: Entry, parts: string[], leaf: Group, reported: Set<string>): Problem[] {
  const problems: Problem[] = [];
  let group: Group | undefined = leaf;
  for (const part of parts.toReversed()) {
    if (!group) break;
    const { label, path, entries, parent }: Group = group;
    group = parent;
    const key = `${path}\n${part}`;
    const isOther = withSigns(part) !== withSigns(label) || (slugify(part) === '' && part !== label);
    if (!isOther || part === slugify(part) || reported.has(key)) continue;
    reported.add(key);
    const at = { file: article.file, field: 'section', ...placeOf(article, 'section') };
    const first = entries[0]?.article;
    const place = first ? ` (first in ${first.file}, line ${first.sectionLine})` : '';
    const both = `${quote(part)} and ${quote(label)}${place}: both are ${path}`;
    problems.push(problem('names-alike', at, both, otherName(label)));
  }
  return problems;
}

/** Reports a section that site.yaml does not list, with the one that it resembles. */
function unknownSection({ article }: Entry, parts: string[], top: Group[]): Problem {
  let level = top;
  let cure: string | undefined;
  let wrong = parts[0]!;
  for (const part of parts) {
    const found = level.find((group) => matches(group, part));
    wrong = part;
    if (!found) {
      const names = new Map(
        level.flatMap(
          (group) =>
            [
              [group.label, group],
              [group.slug, group],
            ] as const,
        ),
      );
      const name = nearest(part, names.keys());
      cure = name === null ? undefined : names.get(name)!.slug;
      break;
    }
    level = found.children;
  }
  // Finds the section of a name that has only one level. The section may be deeper in the tree.
  if (!cure && parts.length === 1) {
    const slugs = flatten(top).map((group) => group.slug);
    cure = nearest(wrong, slugs) ?? undefined;
  }
  const place = placeOf(article, 'section', wrong);
  const at = { file: article.file, field: 'section', ...place };
  const fix = cure ? [{ ...place, from: wrong, to: cure }] : undefined;
  const known = top.map((group) => group.slug).slice(0, 5);
  const written = quote(parts.join('/'));
  return problem('section-unknown', at, written, cure ?? `a section of site.yaml, such as ${known.join(', ')}`, fix);
}

function deepSection({ article }: Entry, parts: string[]): Problem {
  const at = { file: article.file, field: 'section', ...placeOf(article, 'section') };
  return problem('section-deep', at, `${article.section.length} nested sections`, `section: ${parts.join('/')}`);
}

function groupOf(node: SectionNode, parent?: Group): Group {
  const slug = sectionSlug(node.slug, parent);
  const group: Group = {
    kind: 'section',
    slug,
    label: node.label,
    path: groupPath('sections', parent ? `${parent.path.slice('/sections/'.length)}${slug}` : slug),
    entries: [],
    children: [],
    ...(node.description ? { description: node.description } : {}),
    ...(parent ? { parent } : {}),
  };
  group.children = node.sections.map((child) => groupOf(child, group));
  return group;
}

/** The address of a nested section must not look like that of a year. */
function sectionSlug(text: string, parent: Group | undefined): string {
  const slug = slugify(text) || 'section';
  return parent && /^\d{4}$/.test(slug) ? `${slug}-section` : slug;
}

function matches(group: Group, part: string): boolean {
  const slug = slugify(part);
  return slug === slugify(group.label) || sectionSlug(part, group.parent) === group.slug;
}

/**
 * Finds a section by its path from the top. A single name may also mean the only section of that name deeper in the
 * tree.
 */
function resolve(top: Group[], parts: string[]): Group | undefined {
  let level = top;
  let found: Group | undefined;
  for (const part of parts) {
    found = level.find((group) => matches(group, part));
    if (!found) break;
    level = found.children;
  }
  if (found || parts.length > 1) return found;
  const anywhere = flatten(top).filter((group) => matches(group, parts[0]!));
  return anywhere.length === 1 ? anywhere[0] : undefined;
}

function create(top: Group[], parts: string[]): Group {
  let level = top;
  let parent: Group | undefined;
  for (const part of parts) {
    let group = level.find((candidate) => matches(candidate, part));
    if (!group) {
      group = groupOf({ slug: part, label: part, sections: [] }, parent);
      level.push(group);
    }
    parent = group;
    level = group.children;
  }
  return parent!;
}

function prune(groups: Group[]): Group[] {
  return groups.flatMap((group) => {
    group.children = prune(group.children);
    return group.entries.length > 0 ? [group] : [];
  });
}

/** A tree of groups as a list, parents before children. */
export function flatten(groups: Group[]): Group[] {
  return groups.flatMap((group) => [group, ...flatten(group.children)]);
}
