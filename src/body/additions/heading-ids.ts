import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';

/**
 * One word of a list of attributes: `#id`, `.class` or `key="value"`. Hugo's Markdown ends one with a comma too.
 * Source: Pandoc, `header_attributes`; kramdown, "Specifying a Header ID"; goldmark, "Attributes".
 */
const WORD =
  /(?:#([\p{L}\p{N}_][^\s#,]*)|\.[\p{L}_-][\p{L}\p{M}\p{N}_-]*|[\p{L}_][\p{L}\p{N}_:.-]*=(?:"[^"]*"|'[^']*'|[^\s"'=]+)),?(?=\s|$)\s*/uy;
/** No list of attributes holds these, and no text in which they stand for another sign. */
const FOREIGN = /[{}\n\\&<>`[\]]/;
/** Braces behind these belong to what stands before them: a formula, a link, code, or a backslash that makes them plain. */
const BELONGS = /[\\$_^`\])}{]/;
const LONGEST = 1000;

/**
 * Headings as other generators write them: `## Words {#id .class}` and `## Words {: #id}`. The id is kept, since links to
 * it from elsewhere are part of the promise; the rest of the list says nothing here, and goes.
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

/** The id of a list of attributes at the end of a heading, and where the words before it end. */
function attributesIn(words: string): { id: string | undefined; at: number } | null {
  const brace = words.endsWith('}') ? words.lastIndexOf('{') : -1;
  if (brace < 0 || words.length - brace > LONGEST || BELONGS.test(words[brace - 1] ?? '')) return null;
  const [, colon, list = ''] = /^(:?)\s*(.*?)\s*$/s.exec(words.slice(brace + 1, -1)) ?? [];
  if (FOREIGN.test(list) || !(colon || /^[#.]/.test(list))) return null;
  const id = idIn(list);
  if (id === null) return null;
  // Pandoc lets the signs that close a heading stand before them.
  const before = words.slice(0, brace).trimEnd();
  return { id, at: before.replace(/(?<=\s)#+$/, '').trimEnd().length };
}

/** The first id of a list; null where it is no list of attributes. */
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

/**
 * What stands before a place of the text, on the line on which it ends; null where that is nothing, or where words are
 * written otherwise than they read.
 */
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
