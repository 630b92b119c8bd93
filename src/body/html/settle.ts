import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { elementsOf } from '../hast-walk.ts';

const print = unified().use(rehypeStringify).freeze();

const MOST_ROUNDS = 4;

/** Thrown for HTML that changes each time it is parsed: it cannot be printed safely. */
export class Unsettled extends Error {
  constructor() {
    super('HTML that a browser would read in another way than the sanitizer');
  }
}

/**
 * Parses a sanitized tree again, as a browser would, until it no longer changes. After the sanitizer removed an
 * element, its content may be invalid in the new place, such as a paragraph of a button inside a paragraph. `readAgain`
 * parses and sanitizes a tree.
 * @throws Unsettled if the tree still changes after some rounds, because a later parser could turn it into HTML that
 * nobody checked.
 */
export function settle(tree: Root, hostile: Root, readAgain: (tree: Root) => Root): Root {
  if (elementsOf(hostile).length === elementsOf(tree).length) return tree;
  let settled = tree;
  let before = print.stringify(settled);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    settled = readAgain(settled);
    const after = print.stringify(settled);
    if (after === before) return settled;
    before = after;
  }
  throw new Unsettled();
}
