import type { Element, Root } from 'hast';

/**
 * Links do not nest: a browser would end the outer link at the inner one. So an inner link becomes plain words and
 * keeps its id. A heading inside a link loses its link to itself.
 */
export function unnestLinks(tree: Root): void {
  const walk = (parent: Root | Element, isInLink: boolean): void => {
    if (isInLink)
      parent.children = parent.children.filter(
        (child) => child.type !== 'element' || !isHeadingAnchor(child),
      ) as typeof parent.children;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (isInLink && child.tagName === 'a') {
        const { id, title, lang, dir } = child.properties;
        const kept = Object.entries({ id, title, lang, dir }).filter(([, value]) => value !== undefined);
        child.tagName = 'span';
        child.properties = Object.fromEntries(kept);
      }
      walk(child, isInLink || child.tagName === 'a');
    }
  };
  walk(tree, false);
}

function isHeadingAnchor({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('heading-anchor');
}
