import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { elementsOf } from '../hast-walk.ts';

const print = unified().use(rehypeStringify).freeze();

const MOST_ROUNDS = 4;

/** HTML that a browser reads otherwise each time it is read: it cannot be printed safely. */
export class Unsettled extends Error {
  constructor() {
    super('HTML that a browser would read otherwise than it was sanitized');
  }
}

/**
 * Reads a sanitized tree once more as a browser would, until that changes nothing: where the sanitizer has taken an
 * element away, what it held may not stand where it stands now, as a paragraph of a button inside a paragraph.
 * `readAgain` parses and sanitizes a tree.
 * @throws Unsettled where it still changes after some rounds: a later parser could make of it what nobody checked.
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
