import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../archive.ts';
import { contextOf, withCatalog } from '../archive.ts';
import type { Article } from '../article/article.ts';
import { findFileLanguages } from '../article/file-languages.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { digest } from '../digest.ts';
import { readBlobs } from '../git/git.ts';
import { changedSince, filesAt } from '../git/revision.ts';
import { isArticleFile, isArticleText, readSource } from '../read-content.ts';
import { parseSite } from '../site/parse-site.ts';

/** The content of a Git revision, as the current code would publish it. */
export interface OldArchive {
  catalog: Catalog;
  /** The texts of the files that are now deleted or changed. */
  changed: Map<string, string>;
}

/**
 * Reads the archive of a revision. Unchanged files come from the current archive, so a recent revision costs only a
 * catalog and a few files.
 */
export async function oldArchive(
  archive: Archive,
  content: string,
  revision: string,
  asOf: number,
): Promise<OldArchive> {
  const [files, different] = [await filesAt(content, revision), await changedSince(content, revision)];
  const read = [...files].filter(([file]) => different.has(file) && (isArticleFile(file) || file === 'site.yaml'));
  const blobs = await readBlobs(
    content,
    read.map(([, blob]) => blob),
  );
  const changed = new Map(read.map(([file, blob]): [string, string] => [file, textOf(blobs.get(blob))]));
  const settings = changed.get('site.yaml');
  const site = settings !== undefined ? parseSite('site.yaml', settings).site : archive.site;
  const { languages: fileLanguages } = findFileLanguages([...files.keys()].filter(isArticleFile), site);
  const context = contextOf(site, fileLanguages, asOf);
  const isReadAlike = isDeepStrictEqual(context, contextOf(archive.site, archive.fileLanguages, asOf));
  const now = new Map(archive.articles.map((article) => [article.file, article]));
  const articles = [...files.keys()].filter(isArticleFile).flatMap((file): Article[] => {
    const text = changed.get(file);
    if (text === undefined && isReadAlike) return listOf(now.get(file));
    const source = text === undefined ? readSource(content, file) : sourceOf(file, text);
    if ('code' in source || !isArticleText(file, source.text)) return [];
    return listOf(parseArticle(source, context).article);
  });
  const { catalog } = withCatalog({ ...archive, site, fileLanguages, articles, problems: [] });
  return { catalog, changed };
}

function listOf(article: Article | undefined): Article[] {
  return article ? [article] : [];
}

/** A file from Git in the form of a file read from disk. */
export function sourceOf(file: string, text: string): { file: string; text: string; digest: string } {
  return { file, text, digest: digest('source', text) };
}

function textOf(blob: Buffer | undefined): string {
  return blob?.toString('utf8') ?? '';
}
