import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Place } from '../problems.ts';
import { indentQuoted } from './indent-quoted.ts';
import { MAX_DEPTH } from './raw.ts';
import type { Raw, RawEntry, RawResult } from './raw.ts';

/** Values one document may hold after aliases are followed: far above any article, far below a "billion laughs". */
const MAX_VALUES = 20_000;

/**
 * Reads YAML 1.2 with the failsafe schema: every scalar stays the text that was written, so that `2024-03-03` and `no`
 * keep their form. Keys that stand twice are told; the last one counts, as in YAML 1.1 readers.
 * `firstLine` is the line of the file on which the text begins.
 */
export function readYaml(text: string, firstLine: number): RawResult {
  const result = readStrictly(text, firstLine);
  if (result.ok) return result;
  const indented = indentQuoted(text);
  const again = indented === text ? result : readStrictly(indented, firstLine);
  return again.ok ? again : result;
}

function readStrictly(text: string, firstLine: number): RawResult {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
    merge: false,
  });
  const place = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
  };
  const error = document.errors[0];
  if (error) return { ok: false, at: place(error.pos[0]), reason: error.message.split('\n')[0] ?? 'not YAML' };
  if (document.contents === null) return { ok: true, map: { kind: 'map', entries: [], at: place(0) }, twice: [] };
  if (!isMap(document.contents))
    return { ok: false, at: place(0), reason: 'a list or a text where keys and values belong' };
  return convert(document, place);
}

function convert(document: Document.Parsed, place: (offset: number | undefined) => Place): RawResult {
  const twice: RawEntry[] = [];
  let values = 0;
  const toRaw = (node: Node | null | undefined, depth: number): Raw => {
    const at = place(node?.range?.[0]);
    if (++values > MAX_VALUES || depth > MAX_DEPTH) throw new RangeError('too many or too deeply nested values');
    if (isAlias(node)) return toRaw(node.resolve(document), depth + 1);
    if (isScalar(node)) return { kind: 'text', text: scalarText(node), at };
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => toRaw(item as Node, depth + 1)), at };
    if (!isMap(node)) return { kind: 'text', text: '', at };
    const entries = new Map<string, RawEntry>();
    for (const pair of node.items) {
      const keyNode = pair.key as Node;
      const key = isScalar(keyNode) ? String(keyNode.value).trim() : keyNode.toString().trim();
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
    return { ok: false, at: place(0), reason: (error as Error).message };
  }
}

function scalarText(node: { value: unknown; type?: string | null | undefined }): string {
  const text = node.value === null || node.value === undefined ? '' : String(node.value);
  return node.type === 'PLAIN' && /^(~|null)$/i.test(text) ? '' : text;
}
