import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { linkBareAddresses } from './additions/bare-links.ts';
import { contentsOf } from './additions/contents.ts';
import { makeFigures } from './additions/figures.ts';
import { countFootnotes, nameFootnotes, takeFootnotes } from './additions/footnotes.ts';
import { anchorHeadings, checkFragments, levelHeadings } from './additions/headings.ts';
import { resolveImages } from './additions/images.ts';
import { openLarge } from './additions/large-pictures.ts';
import { leadTo } from './additions/lead-to.ts';
import { resolveLinks, type ReportAt, reporterOf } from './additions/links.ts';
import { markAddedWords } from './additions/mark-added-words.ts';
import { resolveMedia } from './additions/media.ts';
import { keepCandidates } from './additions/picture-candidates.ts';
import { frameTables } from './additions/tables.ts';
import { rewriteSigns } from './additions/text-signs.ts';
import type { Body, BodyContext, BodySource } from './body.ts';
import { explainAbbreviations } from './dialects/abbreviations.ts';
import { setCaption } from './dialects/captions.ts';
import type { DialectReading } from './dialects/dialect-reading.ts';
import { startReading } from './dialects/dialect-reading.ts';
import { reportLostNotes } from './dialects/lost-notes.ts';
import { asHtml, parseDialects, readDialects } from './dialects/read-dialects.ts';
import { replaceMarks } from './dialects/replace-marks.ts';
import { showUnknownTags } from './dialects/unknown-tags.ts';
import { countNodes } from './html/count-nodes.ts';
import { dropHidden } from './html/drop-hidden.ts';
import { isolateRaw } from './html/isolate-raw.ts';
import { dropCellTags } from './html/drop-cell-tags.ts';
import { parseHtml } from './html/parse-html.ts';
import { SANITIZE_SCHEMA } from './html/sanitize-schema.ts';
import { saveNames } from './html/save-names.ts';
import { savePictures } from './html/save-pictures.ts';
import { settle, Unsettled } from './html/settle.ts';
import { reportUnclosedHtml } from './html/unclosed-html.ts';
import { unnestLinks } from './html/unnest-links.ts';
import { boundSizes } from './markdown/bound-sizes.ts';
import { countLines } from './markdown/count-lines.ts';
import { saveEmbeds } from './markdown/embeds.ts';
import { markdownToHtml } from './markdown/markdown-to-html.ts';
import { expandShortcodes } from './markdown/shortcodes.ts';
import type { OverLimit } from './over-limit.ts';
import { limitProblem } from './over-limit.ts';
import { plainBody } from './plain-body.ts';
import { countWords, openingOf } from './plain-text.ts';
import { printText } from './print-text.ts';

const sanitize = unified().use(rehypeSanitize, SANITIZE_SCHEMA).freeze();
/** By the label of the links from footnotes back to the text. */
const converters = new Map<string, { runSync(tree: MarkdownRoot): Root }>();

/** Renders one article's text. This is the trust boundary: the result is safe to print, whatever the text contains. */
export async function renderBody(source: BodySource, context: BodyContext): Promise<Body> {
  try {
    return await render(source, context);
  } catch (error) {
    const at = { file: source.file, field: 'body', line: source.line };
    if (error instanceof Unsettled) {
      const cure = 'the text in Markdown, or simpler HTML';
      return asWritten(source, [problem('html-unsettled', at, `${error.message}: ${AS_WRITTEN}`, cure)]);
    }
    if (error instanceof RangeError) {
      // Fewer than the limits allow may still lie too deep in one another: the stack ends first.
      const cure = 'fewer of them, or several articles';
      return asWritten(source, [problem('text-limit', at, `elements too deep in one another: ${AS_WRITTEN}`, cure)]);
    }
    // The text crashes the parser.
    const reason = (error as Error).message.split('\n')[0] ?? 'it cannot be rendered';
    return asWritten(source, [problem('body-unreadable', at, `${reason}: ${AS_WRITTEN}`, 'a simpler text')]);
  }
}

const AS_WRITTEN = 'the page shows the text as it was written';

/** A text that exceeds a limit or cannot be rendered: all of it is printed as plain text. */
function asWritten(source: BodySource, problems: Problem[]): Body {
  const tree = plainBody(source.markdown);
  dropHidden(tree, reporterOf(source, problems));
  const [opening, words] = [openingOf(tree), countWords(tree)];
  return { ...printText(tree), opening, words, problems };
}

async function render(source: BodySource, context: BodyContext): Promise<Body> {
  const problems: Problem[] = [];
  const report = reporterOf(source, problems);

  // The author's part: Markdown and HTML, parsed but not yet trusted.
  const reading = startReading(source, context, problems);
  const text = readText(source, reading);
  const tooMuch = countLines(text);
  if (tooMuch) return asWritten(source, [...problems, limitProblem(tooMuch, source, AS_WRITTEN)]);
  const marks = new Map<string, OverLimit>();
  const parsed = isHtml(source) ? asHtml(text) : parseDialects(text, reading, (over) => noteOnce(marks, over));
  for (const over of marks.values())
    problems.push(limitProblem(over, source, 'from here on the page shows them as they were written'));
  const tooMany = countNodes(parsed);
  if (tooMany) return asWritten(source, [...problems, limitProblem(tooMany, source, AS_WRITTEN)]);
  showUnknownTags(parsed, report);
  reportLostNotes(parsed, text, report);
  reportUnclosedHtml(parsed, report);
  const hostile = toHtmlTree(parsed, context.words.backToText);

  // The sanitizer: its schema defines what stays.
  const notes = takeFootnotes(hostile, (note) => clean(note, report));
  const tree = clean(hostile, report);
  if (notes) tree.children.push(notes);

  // Our additions: addresses, pictures, figures, headings. Everything below is trusted, and short.
  dropHidden(tree, report);
  boundSizes(tree);
  rewriteSigns(tree);
  explainAbbreviations(tree, reading);
  linkBareAddresses(tree);
  if (source.link !== undefined) leadTo(tree, source.link);
  levelHeadings(tree, source.title);
  const partLinks = await resolveLinks(tree, source, context, report);
  await resolveImages(tree, source, context, report);
  await resolveMedia(tree, source, context, report);
  makeFigures(tree, context.words.originalFile);
  openLarge(tree, context.words.openPicture);
  frameTables(tree, context.words.wideTable);
  const [opening, words] = [openingOf(tree), countWords(tree)];
  const headings = anchorHeadings(tree, notes, context.words);
  unnestLinks(tree);
  if (notes) {
    countFootnotes(tree, context.words.digits);
    nameFootnotes(notes, context.words.footnotes);
  }
  if (context.wordsIn?.lang) markAddedWords(tree, context.wordsIn, source.lang);
  checkFragments(tree, report);
  return {
    ...printText(tree),
    opening,
    words,
    ...contentsOf(headings),
    ...(partLinks.length > 0 ? { partLinks } : {}),
    problems,
  };
}

/** Removes marks and tags of other systems from the text. The parser does not count a byte order mark. */
function readText(source: BodySource, reading: DialectReading): string {
  const written = replaceMarks(source.markdown.replace(/^\ufeff/, ''), reading.context.site.replace);
  const { text, leftOver } = expandShortcodes(written, {
    pageValue: source.pageValue ?? (() => undefined),
    setCaption: (markdown) => setCaption(reading, markdown),
    ...(isHtml(source) ? { toHtml: markdownToHtml } : {}),
  });
  for (const { tag, line } of leftOver)
    reading.report(line, 'shortcode-left', `${quote(tag)}: a tag of another generator`, 'its content, in Markdown');
  return isHtml(source) ? text : readDialects(text, reading);
}

function isHtml({ file }: BodySource): boolean {
  return /\.html?$/i.test(file);
}

function noteOnce(marks: Map<string, OverLimit>, over: OverLimit): void {
  if (!marks.has(over.what)) marks.set(over.what, over);
}

/** Markdown as an HTML tree whose raw HTML is not parsed yet. */
function toHtmlTree(parsed: MarkdownRoot, footnoteBackLabel: string): Root {
  let converter = converters.get(footnoteBackLabel);
  if (!converter) {
    const options = { allowDangerousHtml: true, clobberPrefix: '', footnoteBackLabel };
    converters.set(footnoteBackLabel, (converter = unified().use(remarkRehype, options).freeze()));
  }
  return converter.runSync(parsed);
}

/** Makes a tree safe to print. */
function clean(tree: Root, report: ReportAt): Root {
  const hostile = hasRaw(tree) ? parseRaw(tree, report) : tree;
  saveMeanings(hostile, report);
  return settle(sanitize.runSync(hostile) as Root, hostile, (settled) => sanitize.runSync(parseHtml(settled)) as Root);
}

/** Reports what the sanitizer would drop and readers would miss. */
function saveMeanings(tree: Root, report: ReportAt): void {
  savePictures(tree);
  saveNames(tree);
  saveEmbeds(tree, report);
  keepCandidates(tree);
}

/** Parses raw HTML as a browser would. This is slow, so only if there is raw HTML. */
function parseRaw(tree: Root, report: ReportAt): Root {
  dropCellTags(tree, report);
  isolateRaw(tree, (block) => {
    const parsed = parseHtml(block);
    saveMeanings(parsed, report);
    return sanitize.runSync(parsed) as Root;
  });
  return parseHtml(tree);
}

function hasRaw(node: Root | Root['children'][number]): boolean {
  return (node as { type: string }).type === 'raw' || ('children' in node && node.children.some(hasRaw));
}
