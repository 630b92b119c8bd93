import type { Article } from './article/article.ts';
import type { ParseContext } from './article/parse-article.ts';
import type { Catalog } from './catalog/catalog.ts';
import { makeCatalog } from './catalog/catalog.ts';
import { allowedIn } from './checks/allowed-in.ts';
import type { ReadArticle } from './checks/read-article.ts';
import { readArticle } from './checks/read-article.ts';
import type { Problem } from './problems.ts';
import { withSeverities } from './problems.ts';
import type { ContentFolder } from './read-content.ts';
import { listContent, readSource } from './read-content.ts';
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
  parse?: (file: string, context: ParseContext) => ReadArticle;
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
  /** Markdown files that gave no article, and whether by an error. */
  unread: { file: string; isBroken: boolean }[];
  /** Marks of articles by which another with the same text is found. */
  marks: ReadonlyMap<string, string[]>;
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
  return { folder, site, problems: [...folder.problems, ...problems] };
}

/** Reads a content folder: settings, articles, catalog, and every problem of them. Texts are not rendered yet. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const { folder, site, problems: found } = options.opened ?? (await openContent(options.content));
  const { publicFiles = [] } = options;
  const problems = [...found];
  const parse = options.parse ?? ((file, context) => readFile(options.content, file, context));
  const context = { language: site.language, timeZone: site.timeZone, asOf: options.asOf };
  const articles: Article[] = [];
  const unread: ArchiveData['unread'] = [];
  const marks = new Map<string, string[]>();
  for (const [index, file] of folder.markdown.entries()) {
    const parsed = parse(file, context);
    if (parsed.article) articles.push(parsed.article);
    else unread.push({ file, isBroken: parsed.problems.some(({ severity }) => severity === 'error') });
    if (parsed.marks) marks.set(file, parsed.marks);
    problems.push(...parsed.problems);
    options.onProgress?.(index + 1, folder.markdown.length);
  }
  const files = folder.markdown.length;
  return withCatalog({ site, articles, files, others: folder.others, publicFiles, unread, marks, problems });
}

function readFile(content: string, file: string, context: ParseContext): ReadArticle {
  const source = readSource(content, file);
  return 'code' in source ? { problems: [source] } : readArticle(source, context);
}

/** The archive from its data, as another process read it. */
export function withCatalog(data: ArchiveData): Archive {
  const { catalog, problems } = makeCatalog(data.site, data.articles, data.publicFiles);
  const found = withSeverities([...data.problems, ...problems], data.site.severity, allowedIn(data.articles));
  return { ...data, catalog, problems: found };
}
