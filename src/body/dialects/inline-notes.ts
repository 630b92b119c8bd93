import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { TEXT_LIMITS } from '../text-limits.ts';

/** `^[words]` becomes a footnote. Source: Pandoc, "Inline notes". */
export function makeInlineNotes(tree: Root, text: string): void {
  if (!text.includes('^[')) return;
  const notes: PhrasingContent[][] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (/^(?:paragraph|heading|tableCell|emphasis|strong|delete)$/.test(node.type)) takeNotes(node as Parents, notes);
    for (const child of node.children) visit(child);
  };
  visit(tree);
  for (const [at, words] of notes.entries()) {
    const identifier = identifierOf(at);
    const [first] = words;
    tree.children.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children: words }],
      ...(first?.position ? { position: first.position } : {}),
    });
  }
}

function identifierOf(at: number): string {
  return `note-in-line-${at + 1}`;
}

function takeNotes(parent: Parents, notes: PhrasingContent[][]): void {
  const children = parent.children as PhrasingContent[];
  for (let at = 0; at < children.length && notes.length < TEXT_LIMITS.footnotes; at++) {
    const child = children[at]!;
    const begin = child.type === 'text' ? child.value.indexOf('^[') : -1;
    if (child.type !== 'text' || begin < 0) continue;
    const found = noteFrom(children, at, begin + 2);
    // An opening without its end is searched for only once.
    if (!found) return;
    const identifier = identifierOf(notes.length);
    notes.push(found.words);
    const before = { ...child, value: child.value.slice(0, begin) };
    const mark: PhrasingContent = {
      type: 'footnoteReference',
      identifier,
      label: identifier,
      ...(child.position ? { position: child.position } : {}),
    };
    const after = { ...(children[found.last] as typeof child), value: found.rest };
    children.splice(at, found.last - at + 1, before, mark, after);
    at++;
  }
}

/** The words up to the closing bracket of a note, in the children from `at` on. */
function noteFrom(
  children: PhrasingContent[],
  at: number,
  from: number,
): { words: PhrasingContent[]; last: number; rest: string } | null {
  const words: PhrasingContent[] = [];
  let depth = 1;
  for (let last = at; last < children.length && last - at < 100; last++) {
    const child = children[last]!;
    if (child.type !== 'text') {
      words.push(child);
      continue;
    }
    const begin = last === at ? from : 0;
    for (let place = begin; place < child.value.length; place++) {
      const sign = child.value[place];
      if (sign === '[') depth++;
      if (sign !== ']' || --depth > 0) continue;
      words.push({ ...child, value: child.value.slice(begin, place) });
      return { words, last, rest: child.value.slice(place + 1) };
    }
    words.push({ ...child, value: child.value.slice(begin) });
  }
  return null;
}
