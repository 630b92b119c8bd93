import type { Article } from './article/article.ts';
import { refuseOtherCalendars } from './article/day/other-calendars.ts';
import type { FileLanguages } from './article/file-languages.ts';
import { findFileLanguages } from './article/file-languages.ts';
import type { ParseContext } from './article/parse-context.ts';
import type { Catalog } from './catalog/catalog.ts';
import { groupingsOf } from './catalog/groups/groupings.ts';
import { makeCatalog } from './catalog/make-catalog.ts';
import { allowedIn } from './checks/allowed-in.ts';
import type { ReadArticle } from './checks/read-article.ts';
import { readArticle } from './checks/read-article.ts';
import type { Ledger } from './ledger/ledger.ts';
import { LEDGER_FILE } from './ledger/ledger.ts';
import { parseLedger } from './ledger/parse-ledger.ts';
import { addressesOf, EditionOutputs } from './outputs/edition-outputs.ts';
import type { OutputKind } from './outputs/output.ts';
import { OUTPUT_KINDS } from './outputs/table.ts';
import { withOwnerFiles } from './owner/owner-files.ts';
import type { Problem } from './problems.ts';
import { compare, problem, withSeverities } from './problems.ts';
import type { ContentFolder } from './read-content.ts';
import { listContent, readSource } from './read-content.ts';
import { parseSite } from './site/parse-site.ts';
import type { Trial } from './site/reach/with-trial.ts';
import { withTrial } from './site/reach/with-trial.ts';
import type { Site } from './site/site.ts';
import { SITE_DEFAULTS } from './site/site.ts';
import { permalink } from './urls.ts';

/** A listed content folder with parsed settings, and the problems of both. */
export interface OpenedContent {
  folder: ContentFolder;
  site: Site;
  /** The address of the archive for readers, also if the edition is made for another one. */
  published: string;
  /** Which folders and suffixes give the language of articles. */
  fileLanguages: FileLanguages;
  problems: Problem[];
  /** Every address published so far, if the owner keeps a list of them. */
  ledger?: Ledger;
  /** The lines of settings in site.yaml. */
  settingLines?: Record<string, number>;
}

export interface ArchiveOptions {
  /** The content folder. */
  content: string;
  /** The same folder, if it has been opened already. */
  opened?: OpenedContent;
  /** The time of the edition, in milliseconds. Articles scheduled for later are left out. */
  asOf: number;
  /** The owner's public files, such as `/CNAME`. */
  publicFiles?: string[];
  /** Called with the number of files read so far, and of all files. */
  onProgress?: (done: number, total: number) => void;
  /** Reads one Markdown file. A build passes a function that reads from its cache. */
  parse?: (file: string, context: ParseContext) => ReadArticle;
  /** The kinds of outputs: the table of all kinds, unless a test adds to it. */
  kinds?: readonly OutputKind[];
}

/** A file that is not published, and the reason: it cannot be read, holds no article, or is scheduled for later. */
export interface Withheld {
  file: string;
  state: 'broken' | 'no article' | 'scheduled';
  why: string;
}

/** The content of a content folder, as plain data for another process. */
export interface ArchiveData {
  site: Site;
  /** Which folders and suffixes give the language of articles. */
  fileLanguages: FileLanguages;
  articles: Article[];
  /** Number of Markdown files. */
  files: number;
  /** Markdown files and all others, below the content folder. */
  markdown: string[];
  others: string[];
  publicFiles: string[];
  ledger?: Ledger;
  /** The lines of settings in site.yaml. */
  settingLines?: Record<string, number>;
  /** The time of the edition. */
  asOf?: number;
  /** Files without a published article or draft: an editor may wonder where their article is. */
  withheld: Withheld[];
  /** Marks that identify articles with the same text. */
  marks: ReadonlyMap<string, string[]>;
  /** With the site's severities, sorted by file and line. */
  problems: Problem[];
}

export interface Archive extends ArchiveData {
  catalog: Catalog;
  outputs: EditionOutputs;
}

/** Room for a million addresses. */
const MAX_LEDGER_BYTES = 200_000_000;

/** Lists a content folder, and reads its settings and its ledger. */
export async function openContent(content: string, kinds = OUTPUT_KINDS, trial?: Trial): Promise<OpenedContent> {
  const folder = await listContent(content);
  const { site, problems, settingLines } = readSettings(content, folder.hasSiteFile, kinds);
  const owned = await withOwnerFiles(content, folder.others, site);
  const { languages, problems: ofLanguages } = findFileLanguages(folder.markdown, site);
  const listed = readLedger(content, folder.others);
  return {
    ...{ folder, site: trial ? withTrial(owned.site, trial) : owned.site, fileLanguages: languages, settingLines },
    published: permalink('/', owned.site),
    problems: [...folder.problems, ...problems, ...owned.problems, ...ofLanguages, ...listed.problems],
    ...(listed.ledger ? { ledger: listed.ledger } : {}),
  };
}

function readSettings(
  content: string,
  hasSiteFile: boolean,
  kinds: readonly OutputKind[],
): { site: Site; problems: Problem[]; settingLines: Record<string, number> } {
  if (!hasSiteFile) return { site: SITE_DEFAULTS, problems: [], settingLines: {} };
  const source = readSource(content, 'site.yaml');
  if ('code' in source) return { site: SITE_DEFAULTS, problems: [source], settingLines: {} };
  const { site, problems, lineOf } = parseSite('site.yaml', source.text, addressesOf(SITE_DEFAULTS, kinds).isReserved);
  const settingLines = { groupings: lineOf('groupings'), feeds: lineOf('feeds') };
  return { site, problems, settingLines };
}

function readLedger(content: string, files: string[]): { ledger?: Ledger; problems: Problem[] } {
  if (!files.includes(LEDGER_FILE)) return { problems: [] };
  const source = readSource(content, LEDGER_FILE, MAX_LEDGER_BYTES);
  return 'code' in source ? { problems: [source] } : parseLedger(source.text);
}

/** The context for parsing the articles of a site at a given time. */
export function contextOf(site: Site, fileLanguages: FileLanguages, asOf: number): ParseContext {
  const { language, timeZone, calendar, url, base, groupings } = site;
  const directories = groupingsOf(site).flatMap(({ directory }) => directory ?? []);
  return { language, timeZone, calendar, url, base, groupings, directories, asOf, fileLanguages };
}

/** Reads a content folder: settings, articles, catalog, and all their problems. Does not render texts. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const {
    folder,
    site,
    fileLanguages,
    ledger,
    problems: found,
    settingLines = {},
  } = options.opened ?? (await openContent(options.content, options.kinds));
  const { publicFiles = [] } = options;
  const problems = [...found];
  const parse = options.parse ?? ((file, context) => readFile(options.content, file, context));
  const context = contextOf(site, fileLanguages, options.asOf);
  const articles: Article[] = [];
  const withheld: Withheld[] = [];
  const marks = new Map<string, string[]>();
  for (const [index, file] of folder.markdown.entries()) {
    const parsed = site.drafts ? published(parse(file, context)) : parse(file, context);
    if (parsed.article) articles.push(parsed.article);
    if (parsed.marks) marks.set(file, parsed.marks);
    const held = whyWithheld(parsed, options.asOf);
    if (held) withheld.push({ file, ...held });
    problems.push(...parsed.problems);
    options.onProgress?.(index + 1, folder.markdown.length);
  }
  const { markdown, others } = folder;
  const { dated, problems: ofCalendar } = refuseOtherCalendars(articles, site.calendar);
  problems.push(...ofCalendar, ...unusedGroupings(site, articles, settingLines['groupings']));
  const data = {
    ...{ site, fileLanguages, articles: dated, files: markdown.length, markdown, others, publicFiles },
    ...{ withheld, marks, problems, settingLines, asOf: options.asOf },
    ...(ledger ? { ledger } : {}),
  };
  return withCatalog(data, options.kinds);
}

/** The same article, as if readers should see it already. */
function published({ article, ...rest }: ReadArticle): ReadArticle {
  if (!article || article.status === 'published') return { ...rest, ...(article ? { article } : {}) };
  return { ...rest, article: { ...article, status: 'published', held: article.status } };
}

/** Why a file is not published; null if it is published or a draft. */
function whyWithheld({ article, problems }: ReadArticle, asOf: number): Omit<Withheld, 'file'> | null {
  if (!article) {
    const error = problems.find(({ severity }) => severity === 'error');
    const worst = error ?? problems.at(-1);
    return {
      state: error ? 'broken' : 'no article',
      why: worst ? `${worst.field}, ${worst.found}` : 'no article',
    };
  }
  if (article.status !== 'scheduled') return null;
  const { date } = article;
  return {
    state: 'scheduled',
    why: date && date.instant > asOf ? `held back until ${date.day}` : 'held back until its publishDate',
  };
}

/** Reports groupings of site.yaml whose key no article has. */
function unusedGroupings({ groupings }: Site, articles: Article[], line = 1): Problem[] {
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

/** Rebuilds the archive from data that another process read. */
export function withCatalog(data: ArchiveData, kinds = OUTPUT_KINDS): Archive {
  const addresses = addressesOf(data.site, kinds);
  const { catalog, problems } = makeCatalog(data.site, data.articles, addresses, data);
  const outputs = new EditionOutputs(catalog, kinds);
  const found = withSeverities([...data.problems, ...problems], data.site.severity, allowedIn(data.articles));
  return { ...data, site: catalog.site, catalog, outputs, problems: found };
}
