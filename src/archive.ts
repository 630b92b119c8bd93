import type { Article } from './article/article.ts';
import type { ParseContext } from './article/parse-context.ts';
import type { Catalog } from './catalog/catalog.ts';
import { groupingsOf } from './catalog/groups/groupings.ts';
import { makeCatalog } from './catalog/make-catalog.ts';
import { allowedIn } from './checks/allowed-in.ts';
import type { ReadArticle } from './checks/read-article.ts';
import { readArticle } from './checks/read-article.ts';
import { addressesOf, EditionOutputs } from './outputs/edition-outputs.ts';
import type { OutputKind } from './outputs/output.ts';
import { OUTPUT_KINDS } from './outputs/table.ts';
import { withOwnerFiles } from './owner/owner-files.ts';
import type { Problem } from './problems.ts';
import { compare, problem, withSeverities } from './problems.ts';
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
  /** The line of `groupings` in site.yaml. */
  groupingsLine?: number;
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
  /** What an edition holds; the table of all kinds unless a test adds to it. */
  kinds?: readonly OutputKind[];
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
  outputs: EditionOutputs;
}

/** Lists a content folder and reads its settings. */
export async function openContent(content: string, kinds = OUTPUT_KINDS): Promise<OpenedContent> {
  const folder = await listContent(content);
  const { site, problems, groupingsLine } = readSettings(content, folder.hasSiteFile, kinds);
  const owned = await withOwnerFiles(content, folder.others, site);
  return { folder, site: owned.site, problems: [...folder.problems, ...problems, ...owned.problems], groupingsLine };
}

function readSettings(
  content: string,
  hasSiteFile: boolean,
  kinds: readonly OutputKind[],
): { site: Site; problems: Problem[]; groupingsLine: number } {
  if (!hasSiteFile) return { site: SITE_DEFAULTS, problems: [], groupingsLine: 1 };
  const source = readSource(content, 'site.yaml');
  if ('code' in source) return { site: SITE_DEFAULTS, problems: [source], groupingsLine: 1 };
  const { site, problems, lineOf } = parseSite('site.yaml', source.text, addressesOf(SITE_DEFAULTS, kinds).isReserved);
  return { site, problems, groupingsLine: lineOf('groupings') };
}

/** Reads a content folder: settings, articles, catalog, and every problem of them. Texts are not rendered yet. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const {
    folder,
    site,
    problems: found,
    groupingsLine = 1,
  } = options.opened ?? (await openContent(options.content, options.kinds));
  const { publicFiles = [] } = options;
  const problems = [...found];
  const parse = options.parse ?? ((file, context) => readFile(options.content, file, context));
  const directories = groupingsOf(site).flatMap(({ directory }) => directory ?? []);
  const { language, timeZone, groupings } = site;
  const context = { language, timeZone, groupings, directories, asOf: options.asOf };
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
  problems.push(...unusedGroupings(site, articles, groupingsLine));
  const files = folder.markdown.length;
  const data = { site, articles, files, others: folder.others, publicFiles, unread, marks, problems };
  return withCatalog(data, options.kinds);
}

/** Groupings of site.yaml by keys that no article has. */
function unusedGroupings({ groupings }: Site, articles: Article[], line: number): Problem[] {
  const unused = groupings.filter(({ key }) => !articles.some(({ groups }) => groups && Object.hasOwn(groups, key)));
  if (unused.length === 0) return [];
  const keys = [...new Set(articles.flatMap(({ kept }) => Object.keys(kept)))].sort(compare).slice(0, 5);
  const cure = keys.length > 0 ? `a key that articles have, such as ${keys.join(', ')}` : 'no such grouping';
  const at = { file: 'site.yaml', field: 'groupings', line };
  return unused.map(({ key }) => problem('grouping-unused', at, `${key}: no article has this key`, cure));
}

function readFile(content: string, file: string, context: ParseContext): ReadArticle {
  const source = readSource(content, file);
  return 'code' in source ? { problems: [source] } : readArticle(source, context);
}

/** The archive from its data, as another process read it. */
export function withCatalog(data: ArchiveData, kinds = OUTPUT_KINDS): Archive {
  const addresses = addressesOf(data.site, kinds);
  const { catalog, problems } = makeCatalog(data.site, data.articles, addresses, data.publicFiles);
  const outputs = new EditionOutputs(catalog, kinds);
  const found = withSeverities([...data.problems, ...problems], data.site.severity, allowedIn(data.articles));
  return { ...data, catalog, outputs, problems: found };
}
