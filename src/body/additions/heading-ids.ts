import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';

/**
 * One item of an attribute list: `#id`, `.class` or `key="value"`. Hugo's Markdown also allows a comma after it.
 * Source: Pandoc, `header_attributes`; kramdown, "Specifying a Header ID"; goldmark, "Attributes".
 */
const WORD =
  /(?:#([\p{L}\p{N}_][^\s#,]*)|\.[\p{L}_-][\p{L}\p{M}\p{N}_-]*|[\p{L}_][\p{L}\p{N}_:.-]*=(?:"[^"]*"|'[^']*'|[^\s"'=]+)),?(?=\s|$)\s*/uy;
/** Characters that an attribute list cannot contain, including the backslash of an escape. */
const NOT_IN_LISTS = /[{}\n\\&<>`[\]]/;
/** Braces after one of these belong to it: a formula, a link, code, or an escaping backslash. */
const ENDS_OTHER = /[\\$_^`\])}{]/;
const LONGEST = 1000;

/**
 * Reads headings with attribute lists, as other generators write them: `## Words {#id .class}` and `## Words {: #id}`.
 * The id stays, because links from elsewhere may lead to it. The rest of the list is dropped.
 */
export function takeHeadingIds(tree: Root, text: string): void {
  if (!/\{[ \t]*[:#.]/.test(text)) return;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'heading') takeId(node, text);
    else if ('children' in node) stack.push(...node.children);
  }
}

function takeId(heading: Heading, text: string): void {
  const [begin, end] = [heading.children[0]?.position?.start.offset, heading.children.at(-1)?.position?.end.offset];
  if (begin === undefined || end === undefined) return;
  const found = attributesIn(text.slice(begin, end));
  const children = found && cutAt(heading.children, begin + found.at, text);
  if (!children) return;
  heading.children = children;
  if (found.id) heading.data = { ...heading.data, hProperties: { id: found.id } } as Heading['data'];
}

/** The id from an attribute list at the end of a heading, and where the text before it ends. */
function attributesIn(words: string): { id: string | undefined; at: number } | null {
  const brace = words.endsWith('}') ? words.lastIndexOf('{') : -1;
  if (brace < 0 || words.length - brace > LONGEST || ENDS_OTHER.test(words[brace - 1] ?? '')) return null;
  const [, colon, list = ''] = /^(:?)\s*(.*?)\s*$/s.exec(words.slice(brace + 1, -1)) ?? [];
  if (NOT_IN_LISTS.test(list) || !(colon || /^[#.]/.test(list))) return null;
  const id = idIn(list);
  if (id === null) return null;
  // Pandoc allows the closing `#` of a heading before the list.
  const before = words.slice(0, brace).trimEnd();
  return { id, at: before.replace(/(?<=\s)#+$/, '').trimEnd().length };
}

/** The first id of a list; null if the text is not an attribute list. */
function idIn(list: string): string | undefined | null {
  let id: string | undefined;
  WORD.lastIndex = 0;
  while (WORD.lastIndex < list.length || list === '') {
    const word = WORD.exec(list);
    if (!word) return null;
    id ??= word[1];
  }
  return id;
}

/** The text before an offset, on the same line. Null if there is none, or if its source differs from its text. */
function cutAt(children: PhrasingContent[], offset: number, text: string): PhrasingContent[] | null {
  if (text.slice(offset, children.at(-1)!.position!.end.offset).includes('\n')) return null;
  const kept = children.filter((child) => child.position!.start.offset! < offset);
  const last = kept.at(-1);
  if (!last) return null;
  const surplus = text.slice(offset, last.position!.end.offset);
  if (surplus === '') return kept;
  if (last.type !== 'text' || !last.value.endsWith(surplus)) return null;
  kept[kept.length - 1] = { ...last, value: last.value.slice(0, -surplus.length) };
  return kept;
}
