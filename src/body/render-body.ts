import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { makeFigures } from './additions/figures.ts';
import { nameFootnotes, takeFootnotes } from './additions/footnotes.ts';
import { takeHeadingIds } from './additions/heading-ids.ts';
import { anchorHeadings, checkFragments, levelHeadings } from './additions/headings.ts';
import { resolveImages } from './additions/images.ts';
import { resolveLinks, type Tell, teller } from './additions/links.ts';
import { resolveMedia } from './additions/media.ts';
import { keepCandidates } from './additions/picture-candidates.ts';
import { frameTables } from './additions/tables.ts';
import type { Body, BodyContext, BodySource } from './body.ts';
import { elementsOf } from './hast-walk.ts';
import { countNodes } from './html/count-nodes.ts';
import { dropHidden } from './html/drop-hidden.ts';
import { isolateRaw } from './html/isolate-raw.ts';
import { keepCells } from './html/keep-cells.ts';
import { parseHtml } from './html/parse-html.ts';
import { SANITIZE_SCHEMA } from './html/sanitize-schema.ts';
import { tellOfUnclosed } from './html/unclosed-html.ts';
import { unnestLinks } from './html/unnest-links.ts';
import { boundSizes } from './markdown/bound-sizes.ts';
import { countLines } from './markdown/count-lines.ts';
import { saveEmbeds } from './markdown/embeds.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { expandShortcodes } from './markdown/shortcodes.ts';
import type { OverLimit } from './over-limit.ts';
import { limitProblem } from './over-limit.ts';
import { plainBody } from './plain-body.ts';
import { countWords, openingOf } from './plain-text.ts';

const sanitize = unified().use(rehypeSanitize, SANITIZE_SCHEMA).freeze();
const print = unified().use(rehypeStringify).freeze();

/** Renders one article's text: the trust boundary. Whatever the text holds, what comes back is safe to print. */
export async function renderBody(source: BodySource, context: BodyContext): Promise<Body> {
  try {
    return await render(source, context);
  } catch (error) {
    // Text made to exhaust the stack or the parser.
    const reason = (error as Error).message.split('\n')[0] ?? 'it cannot be rendered';
    const at = { file: source.file, field: 'body', line: source.line };
    return asWritten(source, [problem('body-unreadable', at, `${reason}: ${AS_WRITTEN}`, 'a simpler text')]);
  }
}

const AS_WRITTEN = 'the text is shown as it was written';

/** A text that goes over a limit, or cannot be rendered: nothing of it is lost, and nothing of it means anything. */
function asWritten(source: BodySource, problems: Problem[]): Body {
  const tree = plainBody(source.markdown);
  dropHidden(tree, teller(source, problems));
  return { html: print.stringify(tree), opening: openingOf(tree), words: countWords(tree), problems };
}

async function render(source: BodySource, context: BodyContext): Promise<Body> {
  const problems: Problem[] = [];
  const tell = teller(source, problems);

  // The author's: Markdown and HTML as they came, parsed and not yet trusted.
  // The parser counts no places for a byte order mark.
  const { text, leftOver } = expandShortcodes(source.markdown.replace(/^\ufeff/, ''));
  for (const { tag, line } of leftOver) {
    const at = { file: source.file, field: 'body', line: line + source.line - 1 };
    problems.push(
      problem('shortcode-left', at, `${quote(tag)}: a tag of another generator`, 'what it stands for, in Markdown'),
    );
  }
  const tooMuch = countLines(text);
  if (tooMuch) return asWritten(source, [...problems, limitProblem(tooMuch, source, AS_WRITTEN)]);
  const marks = new Map<string, OverLimit>();
  const parsed = parseMarkdown(text, (over) => marks.has(over.what) || marks.set(over.what, over));
  for (const over of marks.values())
    problems.push(limitProblem(over, source, 'from here on they are shown as they were written'));
  const tooMany = countNodes(parsed);
  if (tooMany) return asWritten(source, [...problems, limitProblem(tooMany, source, AS_WRITTEN)]);
  takeHeadingIds(parsed, text);
  tellOfUnclosed(parsed, tell);
  const hostile = await toHtmlTree(parsed, context);

  // The sanitizer: what it lets through, the schema says.
  const notes = takeFootnotes(hostile, (note) => clean(note, tell));
  const tree = clean(hostile, tell);
  if (notes) tree.children.push(notes);

  // Ours: addresses, pictures, figures, headings. Everything below is trusted, and short.
  dropHidden(tree, tell);
  boundSizes(tree);
  levelHeadings(tree, source.title);
  await resolveLinks(tree, source, context, tell);
  await resolveImages(tree, source, context, tell);
  await resolveMedia(tree, source, context, tell);
  makeFigures(tree);
  frameTables(tree, context.words.wideTable);
  const [opening, words] = [openingOf(tree), countWords(tree)];
  anchorHeadings(tree, notes, context.words.headingLink);
  unnestLinks(tree);
  if (notes) nameFootnotes(notes, context.words.footnotes);
  checkFragments(tree, tell);
  return { html: print.stringify(tree), opening, words, problems };
}

/** Markdown as an HTML tree, in which raw HTML is not parsed yet. */
async function toHtmlTree(parsed: MarkdownRoot, context: BodyContext): Promise<Root> {
  const options = { allowDangerousHtml: true, clobberPrefix: '', footnoteBackLabel: context.words.backToText };
  return (await unified().use(remarkRehype, options).run(parsed)) as Root;
}

/** A tree as it is safe to print. */
function clean(tree: Root, tell: Tell): Root {
  const hostile = hasRaw(tree) ? parseRaw(tree, tell) : tree;
  saveEmbeds(hostile, tell);
  keepCandidates(hostile);
  return settle(sanitize.runSync(hostile) as Root, hostile);
}

/** Raw HTML is parsed as a browser would, which costs, so only where there is some. */
function parseRaw(tree: Root, tell: Tell): Root {
  keepCells(tree, tell);
  isolateRaw(tree, (block) => {
    const parsed = parseHtml(block);
    saveEmbeds(parsed, tell);
    keepCandidates(parsed);
    return sanitize.runSync(parsed) as Root;
  });
  return parseHtml(tree);
}

/**
 * Reads a sanitized tree once more as a browser would, until that changes nothing: where the sanitizer has taken an
 * element away, what it held may not stand where it stands now, as a paragraph of a button inside a paragraph.
 */
function settle(tree: Root, hostile: Root): Root {
  if (elementsOf(hostile).length === elementsOf(tree).length) return tree;
  let settled = tree;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = print.stringify(settled);
    settled = sanitize.runSync(parseHtml(settled)) as Root;
    if (print.stringify(settled) === before) break;
  }
  return settled;
}

const MOST_ROUNDS = 4;

function hasRaw(node: Root | Root['children'][number]): boolean {
  return (node as { type: string }).type === 'raw' || ('children' in node && node.children.some(hasRaw));
}
