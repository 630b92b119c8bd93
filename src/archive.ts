import type { Article } from './article/article.ts';
import type { ParseContext, ParsedArticle } from './article/parse-article.ts';
import { parseArticle } from './article/parse-article.ts';
import type { Catalog } from './catalog/catalog.ts';
import { makeCatalog } from './catalog/catalog.ts';
import type { Problem } from './problems.ts';
import { problem, withSeverities } from './problems.ts';
import type { ContentFolder } from './read-content.ts';
import { listContent, readSource } from './read-content.ts';
import { parseLabelFile } from './site/label-file.ts';
import { missingLabels } from './site/label-tables.ts';
import { canonicalLanguage } from './site/languages.ts';
import { parseSite } from './site/parse-site.ts';
import type { Site } from './site/site.ts';
import { SITE_DEFAULTS } from './site/site.ts';

/** A content folder whose files are listed and whose settings are known, with the problems of both. */
export interface OpenedContent {
  folder: ContentFolder;
  site: Site;
  problems: Problem[];
}

export interface ArchiveOptions {
  /** The content folder. */
  content: string;
  /** The same, where it is open already. */
  opened?: OpenedContent;
  /** The moment the edition is made for, in milliseconds: what is scheduled for later is left out. */
  asOf: number;
  /** The owner's files, such as `/CNAME`, where there are some. */
  publicFiles?: string[];
  /** Told how many of how many files have been read. */
  onProgress?: (done: number, total: number) => void;
  /** Reads one Markdown file; from what was read before, where a build keeps that. */
  parse?: (file: string, context: ParseContext) => ParsedArticle;
}

/** What a content folder holds, as plain data: it can be handed to another process. */
export interface ArchiveData {
  site: Site;
  articles: Article[];
  /** Number of Markdown files. */
  files: number;
  /** Files that are not Markdown, below the content folder. */
  others: string[];
  publicFiles: string[];
  /** With the site's severities, in the order of files and lines. */
  problems: Problem[];
}

export interface Archive extends ArchiveData {
  catalog: Catalog;
}

/** Lists a content folder and reads its settings. */
export async function openContent(content: string): Promise<OpenedContent> {
  const folder = await listContent(content);
  if (!folder.hasSiteFile) return { folder, site: SITE_DEFAULTS, problems: folder.problems };
  const source = readSource(content, 'site.yaml');
  if ('code' in source) return { folder, site: SITE_DEFAULTS, problems: [...folder.problems, source] };
  const { site, problems } = parseSite('site.yaml', source.text);
  return { folder, ...withLabelFiles(content, folder, site, [...folder.problems, ...problems]) };
}

/** The site with the owner's tables of words, and a warning where its own language lacks words. */
function withLabelFiles(
  content: string,
  folder: ContentFolder,
  site: Site,
  found: Problem[],
): Omit<OpenedContent, 'folder'> {
  const problems = [...found];
  const labelFiles: Site['labelFiles'] = {};
  for (const file of folder.others.filter((name) => /^labels\/[^/]+\.json$/.test(name))) {
    const source = readSource(content, file);
    if ('code' in source) problems.push(source);
    else {
      const parsed = parseLabelFile(file, source.text);
      labelFiles[canonicalLanguage(file.slice('labels/'.length, -'.json'.length))] = parsed.labels;
      problems.push(...parsed.problems);
    }
  }
  const whole = { ...site, labelFiles };
  const missing = missingLabels(site.language, whole);
  if (missing.length > 0) {
    const at = { file: 'site.yaml', field: 'language' };
    const cure = `these labels in labels/${site.language}.json: ${missing.join(', ')}`;
    problems.push(
      problem(
        'labels-missing',
        at,
        `${site.language}, for which ${missing.length} labels have no words: they are English`,
        cure,
      ),
    );
  }
  return { site: whole, problems };
}

/** Reads a content folder: settings, articles, catalog, and every problem of them. Texts are not rendered yet. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const { folder, site, problems: found } = options.opened ?? (await openContent(options.content));
  const { publicFiles = [] } = options;
  const problems = [...found];
  const parse = options.parse ?? ((file, context) => readArticle(options.content, file, context));
  const context = { language: site.language, timeZone: site.timeZone, asOf: options.asOf };
  const articles: Article[] = [];
  for (const [index, file] of folder.markdown.entries()) {
    const parsed = parse(file, context);
    if (parsed.article) articles.push(parsed.article);
    problems.push(...parsed.problems);
    options.onProgress?.(index + 1, folder.markdown.length);
  }
  return withCatalog({ site, articles, files: folder.markdown.length, others: folder.others, publicFiles, problems });
}

function readArticle(content: string, file: string, context: ParseContext): ParsedArticle {
  const source = readSource(content, file);
  return 'code' in source ? { problems: [source] } : parseArticle(source, context);
}

/** The archive from its data, as another process read it. */
export function withCatalog(data: ArchiveData): Archive {
  const { catalog, problems } = makeCatalog(data.site, data.articles, data.publicFiles);
  return { ...data, catalog, problems: withSeverities([...data.problems, ...problems], data.site.severity) };
}
