import type { Article } from '../article/article.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { flatten } from '../catalog/groups/by-section.ts';
import type { Problem } from '../problems.ts';
import type { SectionNode } from '../site/site.ts';
import { slugify } from '../urls.ts';
import { checkTwins } from './article-twice.ts';
import { checkCopies } from './check-copies.ts';
import { checkNearNames } from './near-names.ts';

/** An archive, and data about its files. */
export interface CheckedArchive {
  catalog: Catalog;
  articles: Article[];
  others: string[];
  marks: ReadonlyMap<string, string[]>;
  /** Files that have the same size as another. */
  sameSize: (files: string[]) => string[];
  checkDigest: (file: string) => string | null;
}

/** Checks articles and files against one another. */
export function checkArchive(archive: CheckedArchive): Problem[] {
  const { catalog, articles, others, marks } = archive;
  const published = articles.filter(({ status, kind }) => status === 'published' && kind === 'article');
  const given = new Set(slugsOf(catalog.site.sections));
  const copies = archive.sameSize(others);
  return [
    ...checkTwins(published, (file) => marks.get(file) ?? []),
    ...checkNearNames(catalog.tags, 'tags', () => false),
    // If site.yaml lists the sections, a section missing from the list is reported elsewhere.
    ...(given.size > 0 ? [] : checkNearNames(flatten(catalog.sections), 'section', () => false)),
    ...checkCopies(copies, archive.checkDigest),
  ];
}

function slugsOf(nodes: SectionNode[]): string[] {
  return nodes.flatMap((node) => [slugify(node.slug), ...slugsOf(node.sections)]);
}
