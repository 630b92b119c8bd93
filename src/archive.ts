import type { Article } from './article/article.ts';
import type { FileLanguages } from './article/file-languages.ts';
import { findFileLanguages } from './article/file-languages.ts';
import { refuseOtherCalendars } from './article/other-calendars.ts';
import type { ParseContext, ParsedArticle } from './article/parse-article.ts';
import { parseArticle } from './article/parse-article.ts';
import type { Catalog } from './catalog/catalog.ts';
import { makeCatalog } from './catalog/catalog.ts';
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
  /** Which folders and endings of the files give the language of articles. */
  fileLanguages: FileLanguages;
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
  /** Markdown files and all others, below the content folder. */
  markdown: string[];
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
  const { site, problems } = readSite(content, folder);
  const { languages, problems: ofLanguages } = findFileLanguages(folder.markdown, site);
  return { folder, site, fileLanguages: languages, problems: [...folder.problems, ...problems, ...ofLanguages] };
}

function readSite(content: string, folder: ContentFolder): { site: Site; problems: Problem[] } {
  if (!folder.hasSiteFile) return { site: SITE_DEFAULTS, problems: [] };
  const source = readSource(content, 'site.yaml');
  return 'code' in source ? { site: SITE_DEFAULTS, problems: [source] } : parseSite('site.yaml', source.text);
}

/** Reads a content folder: settings, articles, catalog, and every problem of them. Texts are not rendered yet. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const { folder, site, fileLanguages, problems: found } = options.opened ?? (await openContent(options.content));
  const { publicFiles = [] } = options;
  const problems = [...found];
  const parse = options.parse ?? ((file, context) => readArticle(options.content, file, context));
  const { language, timeZone, calendar, url, base } = site;
  const context: ParseContext = { language, timeZone, calendar, url, base, asOf: options.asOf, fileLanguages };
  const articles: Article[] = [];
  for (const [index, file] of folder.markdown.entries()) {
    const parsed = parse(file, context);
    if (parsed.article) articles.push(parsed.article);
    problems.push(...parsed.problems);
    options.onProgress?.(index + 1, folder.markdown.length);
  }
  const { markdown, others } = folder;
  const { dated, problems: ofCalendar } = refuseOtherCalendars(articles, site.calendar);
  problems.push(...ofCalendar);
  return withCatalog({ site, articles: dated, files: markdown.length, markdown, others, publicFiles, problems });
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
