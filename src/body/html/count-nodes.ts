import type { Nodes, Root } from 'mdast';
import type { OverLimit } from '../over-limit.ts';
import { TEXT_LIMITS } from '../text-limits.ts';
import { followTags } from './open-tags.ts';

type Counted = 'links' | 'images' | 'headings' | 'footnotes' | 'cells' | 'elements' | 'repeatedAddresses';

const COUNTED_NODES: Partial<Record<Nodes['type'], Counted>> = {
  ...{ link: 'links', linkReference: 'links', image: 'images', imageReference: 'images' },
  ...{ heading: 'headings', footnoteReference: 'footnotes', footnoteDefinition: 'footnotes' },
};

const COUNTED_TAGS: Record<string, Counted> = {
  ...{ a: 'links', img: 'images', td: 'cells', th: 'cells' },
  ...{ h1: 'headings', h2: 'headings', h3: 'headings', h4: 'headings', h5: 'headings', h6: 'headings' },
};

/** The first limit that a parsed text, including its raw HTML, exceeds. Runs before we make HTML of it. */
export function countNodes(tree: Root): OverLimit | null {
  const counts: Record<Counted, number> = {
    ...{ links: 0, images: 0, headings: 0, footnotes: 0, cells: 0, elements: 0, repeatedAddresses: 0 },
  };
  const addresses = addressLengths(tree);
  const tags = followTags();
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    const kind = COUNTED_NODES[node.type];
    if (kind) counts[kind]++;
    if (node.type === 'linkReference' || node.type === 'imageReference')
      counts.repeatedAddresses += addresses.get(node.identifier) ?? 0;
    // Every row becomes as wide as the first.
    if (node.type === 'table') counts.cells += node.children.length * (node.children[0]?.children.length ?? 0);
    if (node.type === 'html')
      tags.read(node.value, (name) => {
        counts.elements++;
        if (COUNTED_TAGS[name]) counts[COUNTED_TAGS[name]]++;
      });
    else if (node.type !== 'text') tags.block();
    const what = overOf(counts, depth, tags.mostOpen(), tags.reopened());
    if (what) return { what, line: node.position?.start.line ?? 1 };
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) stack.push({ node: node.children[at]!, depth: depth + 1 });
  }
  return null;
}

function overOf(counts: Record<Counted, number>, depth: number, open: number, reopened: number) {
  if (depth > TEXT_LIMITS.depth) return 'depth';
  if (open > TEXT_LIMITS.openTags) return 'openTags';
  if (reopened > TEXT_LIMITS.reopened) return 'reopened';
  return (Object.keys(counts) as Counted[]).find((what) => counts[what] > TEXT_LIMITS[what]);
}

/**
 * For each definition, the length that all its references repeat: address and title. Of equal names the first counts.
 */
function addressLengths(tree: Root): Map<string, number> {
  const lengths = new Map<string, number>();
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition')
      lengths.set(
        node.identifier,
        Math.max(lengths.get(node.identifier) ?? 0, node.url.length + (node.title?.length ?? 0)),
      );
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return lengths;
}
