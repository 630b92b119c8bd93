import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { attribute, readEdition } from './edition.ts';

const INLINE = /^(a|bdi|span|strong|time)$/;

/** Two parts of a line, one directly after the other, that a reader without styles sees as one word. */
function joinedIn(parent: Element): string[] {
  return parent.children.flatMap((part, place) => {
    const before = parent.children[place - 1];
    return before && isWords(before) && isWords(part) && isJoined(textOf(before), textOf(part))
      ? [`${textOf(before)}${textOf(part)}`]
      : [];
  });
}

const isWords = (part: ElementContent) => part.type === 'element' && INLINE.test(part.tagName) && textOf(part) !== '';
const isJoined = (before: string, after: string) => /\S$/.test(before) && /^\S/.test(after);

test('words of one line stay apart without styles', () => {
  const faults = readEdition(inject('site').folder).pages.flatMap(({ file, elements }) => {
    // What an article says is its author's, and nobody hears what is hidden.
    const others = (e: Element) =>
      attribute(e, 'className') === 'article-body' || attribute(e, 'ariaHidden') === 'true';
    return elements
      .filter((element) => !others(element))
      .flatMap(joinedIn)
      .map((text) => `${file}: ${text}`);
  });
  expect(faults.slice(0, 10)).toEqual([]);
});
