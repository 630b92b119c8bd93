import type { Article } from '../../article/article.ts';
import { readTranslationKey } from '../../article/file-name.ts';
import { PLACEHOLDER } from '../../site/read-permalinks.ts';
import type { Site } from '../../site/site.ts';
import { normalizePath, slugify } from '../../urls.ts';

/** The earlier addresses of an article, by the patterns of site.yaml. */
export function earlierPaths(article: Article, { permalinks }: Pick<Site, 'permalinks'>): string[] {
  const { date } = article;
  if (!date || permalinks.earlier.length === 0) return [];
  const [year = '', month = '', day = ''] = date.day.split('-');
  const { base } = readTranslationKey(article.translationKey);
  const categories = (article.categories ?? article.section).map(slugify).filter((name) => name !== '');
  const sections = article.section.map(slugify).filter((name) => name !== '');
  const values: Record<string, string> = {
    ...{ year, month, day, short_year: year.slice(2), i_month: String(Number(month)), i_day: String(Number(day)) },
    categories: [...new Set([...foldersOf(article.file), ...categories])].join('/'),
    ...{ section: sections[0] ?? '', sections: sections.join('/') },
    ...{ title: base, slug: article.slug, filename: base, slugorfilename: article.slug, contentbasename: base },
  };
  return permalinks.earlier.flatMap((pattern) => {
    const path = pattern.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '').replace(/\/{2,}/g, '/');
    const normal = normalizePath(path, 'alias');
    return normal === null || normal === '/' ? [] : [normal];
  });
}

/** Folders above `_posts` are categories. Source: Jekyll, "Posts". */
function foldersOf(file: string): string[] {
  const folders = file.split('/').slice(0, -1);
  const at = folders.indexOf('_posts');
  return at < 0 ? [] : folders.slice(0, at).map((folder) => folder.toLowerCase());
}
