import type { Catalog } from '../catalog/catalog.ts';
import type { Group } from '../catalog/group.ts';
import { fill } from '../site/labels.ts';
import { compareInLanguage, initialOf } from '../site/languages.ts';
import { href } from '../urls.ts';
import type { Frame, Link } from './frame.ts';
import { makeFrame } from './frame.ts';
import type { GroupKind } from './group.ts';
import type { PageHead } from './page-head.ts';
import { makeHead } from './page-head.ts';

/** A letter, the id of its part of the page, and the names that begin with it. */
interface Initial<T> {
  letter: string;
  id: string;
  entries: T[];
}

/** All tags or authors from A to Z, or the tree of sections. */
export interface DirectoryView {
  head: PageHead;
  frame: Frame;
  kind: GroupKind;
  headline: string;
  count: number;
  /** By initial; a single group without heading for sections. */
  letters: Initial<DirectoryEntry>[];
}

export interface DirectoryEntry {
  text: string;
  href: string;
  count: number;
  children: DirectoryEntry[];
}

const KINDS = { tags: 'tag', sections: 'section', authors: 'author' } as const;

export function directoryView(catalog: Catalog, directory: 'tags' | 'sections' | 'authors'): DirectoryView {
  const { site } = catalog;
  const lang = site.language;
  const path = `/${directory}/`;
  const frame = makeFrame(catalog, lang, path);
  const headline = frame.labels[directory];
  const description = fill(frame.labels.describeDirectory, { name: headline, site: site.title });
  const entry = (group: Group): DirectoryEntry => ({
    text: group.label,
    href: href(group.path, site.base),
    count: group.entries.length,
    children: group.children.map(entry),
  });
  const groups = catalog[directory];
  return {
    head: makeHead(site, frame.labels, { path, lang, title: headline, description }),
    frame,
    kind: KINDS[directory],
    headline,
    count: groups.length,
    letters:
      directory === 'sections'
        ? [{ letter: '', id: initialId(0), entries: groups.map(entry) }]
        : byInitial(groups, lang, entry),
  };
}

/** Links to each letter of the page of all tags or authors. */
export function initialLinks(catalog: Catalog, directory: 'tags' | 'authors'): Link[] {
  const { site } = catalog;
  const letters = byInitial(catalog[directory], site.language, ({ label }) => label);
  return letters.map(({ letter, id }) => ({
    text: letter,
    href: `${href(`/${directory}/`, site.base)}#${id}`,
  }));
}

function byInitial<T>(groups: Group[], lang: string, entry: (group: Group) => T): Initial<T>[] {
  const letters = new Map<string, T[]>();
  for (const group of groups.toSorted((a, b) => compareInLanguage(lang, a.label, b.label))) {
    const letter = initialOf(group.label, lang);
    letters.set(letter, [...(letters.get(letter) ?? []), entry(group)]);
  }
  return [...letters].map(([letter, entries], place) => ({ letter, id: initialId(place), entries }));
}

function initialId(place: number): string {
  return `page-initial-${place + 1}`;
}
