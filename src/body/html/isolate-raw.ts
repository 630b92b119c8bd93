import type { Root, RootContent } from 'hast';

/**
 * Raw HTML that takes the text after it as its content if it is left open: elements whose content is plain text,
 * foreign elements, comments.
 */
const SWALLOWING =
  /<(iframe|script|style|template|textarea|title|xmp|noscript|noembed|noframes|plaintext|svg|math|select|object|frameset)(?=[\s/>])|<!--/i;

/**
 * Cleans each block with such HTML separately, before the whole text is parsed, so that no block of an article can
 * swallow the next. `clean` parses and sanitizes a tree.
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
