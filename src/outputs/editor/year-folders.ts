import type { Catalog } from '../../catalog/catalog.ts';

/** The articles of one year for the web editor: a folder, and the pattern of file names in it. */
export interface YearFolder {
  year: string;
  /** Below the content folder: `2020`, `news/2020`. */
  folder: string;
  /**
   * The pattern of a file name in that folder, without extension, in the editor's placeholders: `{{month}}/{{slug}}`.
   */
  path: string;
}

/** A file name that begins with its day. */
const DAY_FIRST = /^\d{4}-\d{2}-\d{2}-/;

/**
 * The folders of the newest article's year and of the year before. An editor loads every article of its folders, and
 * the archive may have many. The name pattern is that of the newest article. If that article is not in the folder of a
 * year, new ones go into `2020/11/`.
 */
export function yearFolders({ entries }: Catalog): YearFolder[] {
  const article = entries.at(-1)?.article;
  if (!article) return [];
  const [, before, year, rest] = /^((?:[^/]+\/)*?)(\d{4})\/(.+)\.[^./]+$/.exec(article.file) ?? [];
  const newest = year ?? article.date.day.slice(0, 4);
  const path = rest === undefined ? '{{month}}/{{slug}}' : formOf(rest);
  return [newest, String(Number(newest) - 1).padStart(4, '0')].map((name) => ({
    year: name,
    folder: `${before ?? ''}${name}`,
    path,
  }));
}

/** Turns `11/10/summit/index` into `{{month}}/{{day}}/{{slug}}/index`. */
function formOf(rest: string): string {
  const parts = rest.split('/');
  const name = parts.pop()!;
  const dates = parts.filter((part) => /^\d{2}$/.test(part)).length;
  const folders = ['{{month}}', '{{day}}'].slice(0, dates);
  const slug =
    DAY_FIRST.test(name) || DAY_FIRST.test(parts.at(-1) ?? '') ? '{{year}}-{{month}}-{{day}}-{{slug}}' : '{{slug}}';
  return [...folders, slug, ...(name === 'index' ? ['index'] : [])].join('/');
}
