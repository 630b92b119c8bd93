import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { digest } from './digest.ts';
import type { Problem } from './problems.ts';
import { compare, problem, quote } from './problems.ts';
import { readBeginning, readBytes, reasonOf } from './read-bytes.ts';

/** The file of an article: its path below the content folder, its text, and the digest of its bytes. */
export interface SourceFile {
  file: string;
  text: string;
  digest: string;
}

export interface ContentFolder {
  /** Markdown files, and HTML files with front matter, sorted by path. */
  markdown: string[];
  /** All other files: pictures and documents to which articles may refer. Any of them with front matter is reported. */
  others: string[];
  hasSiteFile: boolean;
  problems: Problem[];
}

const MAX_ARTICLE_BYTES = 2_000_000;

/** Lists a content folder. Ignores hidden files. Reports links, pipes and unreadable names. */
export async function listContent(root: string): Promise<ContentFolder> {
  const found: ContentFolder = { markdown: [], others: [], hasSiteFile: false, problems: [] };
  await listFolder(root, '', found);
  found.markdown.sort(compare);
  found.others.sort(compare);
  return found;
}

/** Whether a file may be an article by its name: Markdown or HTML, and not in a hidden folder. */
export function isArticleFile(file: string): boolean {
  return (MARKDOWN.test(file) || mayBeHtmlArticle(file)) && !/(^|\/)(\.|node_modules(\/|$))/.test(file);
}

/** Whether the text of such a file makes it an article: an HTML file must begin with front matter. */
export function isArticleText(file: string, text: string): boolean {
  return MARKDOWN.test(file) || (mayBeHtmlArticle(file) && FRONT_MATTER.test(text.slice(0, 4096)));
}

async function listFolder(root: string, folder: string, found: ContentFolder): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error;
    found.problems.push(
      problem('file-unreadable', { file: folder, field: 'folder' }, reasonOf(error), 'permission to read it'),
    );
    return;
  }
  for (const entry of entries) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const isNamed = NO_NAME.exec(entry.name) === null;
    if (!isNamed) found.problems.push(problem('file-name', { file, field: 'file' }, ...misnaming(entry.name)));
    else if (entry.isDirectory()) await listFolder(root, file, found);
    else if (entry.isFile() && file === 'site.yaml') found.hasSiteFile = true;
    else if (entry.isFile()) place(root, file, found);
    else if (entry.isSymbolicLink())
      found.problems.push(
        problem(
          'file-link',
          { file, field: 'file' },
          'a symbolic link, which Backfile does not follow',
          'a copy of the file',
        ),
      );
    else found.problems.push(problem('file-kind', { file, field: 'file' }, 'a pipe, socket or device', 'a file'));
  }
}

/** Formats of articles: Markdown, and HTML with front matter, which Jekyll and Hugo publish. */
const MARKDOWN = /\.(md|markdown)$/i;
const HTML = /\.html?$/i;
/** Folders of templates and of a generator's output. They hold HTML with front matter that is not an article. */
const TEMPLATES = /(^|\/)(_layouts|_includes|_site|layouts|themes)\//;
/** Formats that other generators accept but Backfile does not. */
const OTHER_FORMATS =
  /\.(mkd|mkdn|mkdown|mdown|mdwn|mdtext|mdx|mdoc|rmd|qmd|txt|text|md~|rst|adoc|asciidoc|asc|org|textile|creole|haml|pug|njk|liquid)$/i;
/** Those of them that are Markdown under another extension. */
const MISNAMED = /(\.md)?\.(mkd|mkdn|mkdown|mdown|mdwn|mdtext|txt|text|md~)$/i;
const FRONT_MATTER =
  /^\ufeff?\s*(?:---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[\w"'-]+[ \t]*:|\+\+\+[ \t]*\r?\n|---[ \t]*\r?\n---)/;

function mayBeHtmlArticle(file: string): boolean {
  return HTML.test(file) && !TEMPLATES.test(file);
}

function place(root: string, file: string, found: ContentFolder): void {
  const mayHoldArticle = mayBeHtmlArticle(file) || OTHER_FORMATS.test(file);
  const isArticle = MARKDOWN.test(file) || (mayHoldArticle && holdsFrontMatter(join(root, file)));
  if (isArticle && OTHER_FORMATS.test(file)) {
    const ending = /[^.]*$/.exec(file)![0];
    const cure = MISNAMED.test(file)
      ? `the file name ${posix.basename(file).replace(MISNAMED, '.md')}`
      : 'the text in Markdown, in a file that ends in .md';
    found.problems.push(
      problem('file-not-read', { file, field: 'file' }, `an article as .${ending}: not published`, cure),
    );
  }
  (isArticle && !OTHER_FORMATS.test(file) ? found.markdown : found.others).push(file);
}

function holdsFrontMatter(path: string): boolean {
  return FRONT_MATTER.test(readBeginning(path, 4096).toString('utf8'));
}

/**
 * Control characters, and Node's replacement for bytes that are not UTF-8. Node cannot open a file with such a name.
 */
const NO_NAME = /[\p{Cc}\ufffd]/u;

function misnaming(name: string): [found: string, cure: string] {
  const shown = name.replace(/[\p{Cc}\ufffd]/gu, '?');
  const found = name.includes('\ufffd') ? 'bytes that are not UTF-8' : 'a control character';
  return [`${quote(shown)}: ${found} in its name`, `a name such as ${quote(shown.replaceAll('?', '-'))}`];
}

/**
 * Reads one Markdown file. Bytes that are not UTF-8 are reported, not replaced. It is synchronous, because the event
 * loop costs more than reading a small file: 10,000 files took 8 s with promises and 2 s without.
 */
export function readSource(root: string, file: string, limit = MAX_ARTICLE_BYTES): SourceFile | Problem {
  const path = join(root, file);
  try {
    const bytes = readBytes(path, limit);
    if ('size' in bytes) {
      return problem(
        'file-too-large',
        { file, field: 'file' },
        `${bytes.size} bytes`,
        'several articles, or pictures as files of their own',
      );
    }
    try {
      return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), digest: digest('source', bytes) };
    } catch {
      return problem(
        'file-encoding',
        { file, field: 'file' },
        'bytes that are not UTF-8',
        'the file, saved again as UTF-8',
      );
    }
  } catch (error) {
    return problem('file-unreadable', { file, field: 'file' }, reasonOf(error), 'a readable file');
  }
}
