import type { Root, RootContent } from 'hast';

/**
 * Raw HTML that, left open or nested badly, takes what follows for its own content: elements whose content is plain text
 * to a parser, foreign elements, comments.
 */
const SWALLOWING =
  /<(iframe|script|style|template|textarea|title|xmp|noscript|noembed|noframes|plaintext|svg|math|select|object|frameset)(?=[\s/>])|<!--/i;

/**
 * Cleans each block of a text that holds such HTML alone, before the text is parsed as a whole: so one block of an
 * article cannot swallow the next. `clean` parses and sanitizes a tree.
 */
export function isolateRaw(tree: Root, clean: (tree: Root) => Root): void {
  tree.children = tree.children.flatMap((block) =>
    holdsSwallowing(block) ? clean({ type: 'root', children: [block] }).children : [block],
  );
}

function holdsSwallowing(node: RootContent): boolean {
  if ((node.type as string) === 'raw') return SWALLOWING.test((node as unknown as { value: string }).value);
  return 'children' in node && node.children.some(holdsSwallowing);
}
