import type { Body } from '../body.ts';
import type { Heading } from './headings.ts';

/** A text needs this many headings for a table of contents. */
const ENOUGH = 5;

/** The headings of the two highest levels of a text, if there are enough for a table of contents. */
export function contentsOf(headings: Heading[]): Pick<Body, 'contents'> {
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b).slice(0, 2);
  const contents = headings
    .filter(({ level }) => levels.includes(level))
    .map(({ id, text, level }) => ({ id, text, level: level === levels[0] ? (2 as const) : (3 as const) }));
  return contents.length >= ENOUGH ? { contents } : {};
}
