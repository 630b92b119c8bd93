import type { Document, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../problems.ts';
import { explainYaml } from './explain-yaml.ts';
import { indentQuoted } from './indent-quoted.ts';
import type { Raw, RawEntry, RawResult } from './raw.ts';
import { MAX_DEPTH } from './raw.ts';

/**
 * How many values a document may have after aliases are expanded: far more than any article has, far fewer than a
 * "billion laughs" attack.
 */
const MAX_VALUES = 20_000;

/**
 * Parses YAML 1.2 with the failsafe schema: every scalar stays text, so `2024-03-03` and `no` keep their form. Keys
 * that occur twice are reported; the last one counts, as in YAML 1.1. `firstLine` is the line of the file on which the
 * text begins.
 */
export function readYaml(text: string, firstLine: number): RawResult {
  const result = readStrictly(text, firstLine);
  if (result.ok) return result;
  const indented = indentQuoted(text);
  const again = indented === text ? result : readStrictly(indented, firstLine);
  return again.ok ? again : explained(text, firstLine, result);
}

/** We do not try edits on longer texts, because each try parses the whole text. */
const MOST_EXPLAINED = 20_000;

/** The failure in an editor's words, if we recognise its fault. */
function explained(text: string, firstLine: number, failure: RawResult & { ok: false }): RawResult {
  if (text.length > MOST_EXPLAINED || /^(too many|a list or a text)/.test(failure.reason)) return failure;
  const below = ({ line, column }: Place, by: number): Place => ({ line: line + by, column });
  const failsAt = (tried: string): Place | null => {
    const result = readStrictly(tried, 1);
    return result.ok ? null : result.at;
  };
  const found = explainYaml(text, failsAt, below(failure.at, 1 - firstLine));
  if (!found) return failure;
  const edits = found.edits.map((edit) => ({ ...edit, line: edit.line + firstLine - 1 }));
  return { ok: false, at: below(found.at, firstLine - 1), reason: found.reason, cure: found.cure, edits };
}

function readStrictly(text: string, firstLine: number): RawResult {
  const lines = new LineCounter();
  const deep = deepOffset(text);
  if (deep >= 0) {
    const before = text.slice(0, deep).split('\n');
    const at = { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    return { ok: false, at, reason: 'too many or too deeply nested values' };
  }
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
    merge: false,
    // The parser would make a day a `Date`, in the time zone of the builder.
    resolveKnownTags: false,
  });
  const place = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
  };
  const error = document.errors[0];
  if (error) return { ok: false, at: place(error.pos[0]), reason: error.message.split('\n')[0] ?? 'not YAML' };
  if (document.contents === null) return { ok: true, map: { kind: 'map', entries: [], at: place(0) }, twice: [] };
  if (!isMap(document.contents))
    return { ok: false, at: place(0), reason: 'a list or a text in the place of keys and values' };
  return convert(document, place);
}

/**
 * How many brackets or list hyphens may be open at once on one line: more than any valid value has, including brackets
 * inside quotes.
 */
const MAX_OPEN = 200;

const MARKS_IN_A_ROW = new RegExp(`(?:[-?:][ \\t]){${MAX_OPEN}}`);

/**
 * Where a text opens more brackets or lists than allowed, or -1. The library would follow them until the stack is
 * exhausted.
 */
function deepOffset(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '[' || letter === '{') open++;
    else if ((letter === ']' || letter === '}') && open > 0) open--;
    if (open > MAX_OPEN) return at;
  }
  return text.search(MARKS_IN_A_ROW);
}

/** The reason why a document is refused, and the place. */
class Refusal extends Error {
  at: Place;

  constructor(reason: string, at: Place) {
    super(reason);
    this.at = at;
  }
}

function convert(document: Document.Parsed, place: (offset: number | undefined) => Place): RawResult {
  const twice: RawEntry[] = [];
  const anchored = anchorFinder();
  let values = 0;
  const toRaw = (node: Node | null | undefined, depth: number): Raw => {
    const at = place(node?.range?.[0]);
    if (++values > MAX_VALUES || depth > MAX_DEPTH) throw new Refusal('too many or too deeply nested values', at);
    const target = anchored(node);
    if (isAlias(node)) {
      if (!target) throw new Refusal(`*${node.source}, but no &${node.source} before it`, at);
      return toRaw(target, depth + 1);
    }
    if (isScalar(node)) return { kind: 'text', text: scalarText(node), at };
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => toRaw(item as Node, depth + 1)), at };
    if (!isMap(node)) return { kind: 'text', text: '', at };
    const entries = new Map<string, RawEntry>();
    for (const pair of node.items) {
      const keyNode = pair.key as Node;
      anchored(keyNode);
      const key = (isScalar(keyNode) ? String(keyNode.value) : keyNode.toString()).trim().toWellFormed();
      const entry = { key, value: toRaw(pair.value as Node | null, depth + 1), at: place(keyNode.range?.[0]) };
      if (entries.has(key)) twice.push(entry);
      entries.set(key, entry);
    }
    return { kind: 'map', entries: [...entries.values()], at };
  };
  try {
    const map = toRaw(document.contents, 0);
    return map.kind === 'map' ? { ok: true, map, twice } : { ok: false, at: place(0), reason: 'no keys and values' };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, at: error.at, reason: error.message };
    throw error;
  }
}

/**
 * Finds the node of an alias: the last node before it with its anchor. The caller passes the nodes in the order of the
 * text. When an alias is met again inside another one, it keeps its first meaning. The library's own `resolve` searches
 * the whole document for every alias.
 */
function anchorFinder(): (node: Node | null | undefined) => Node | undefined {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node | undefined>();
  return (node) => {
    if (!node) return undefined;
    if (targets.has(node)) return targets.get(node);
    const target = isAlias(node) ? anchors.get(node.source) : node;
    targets.set(node, target);
    if (!isAlias(node) && node.anchor) anchors.set(node.anchor, node);
    return target;
  };
}

/** A lone surrogate, which an escape can write, becomes U+FFFD, as in UTF-8. */
function scalarText(node: { value: unknown; type?: string | null | undefined }): string {
  const text = node.value === null || node.value === undefined ? '' : String(node.value);
  return node.type === 'PLAIN' && /^(~|null)$/i.test(text) ? '' : text.toWellFormed();
}
