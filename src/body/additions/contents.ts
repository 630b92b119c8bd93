import type { Body } from '../body.ts';
import type { Heading } from './headings.ts';

/** So many headings make a table of contents worth its place. */
const ENOUGH = 5;

/** The headings of the two highest levels of a text, where there are enough of them for a table of contents. */
export function contentsOf(headings: Heading[]): Pick<Body, 'contents'> {
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b).slice(0, 2);
  const contents = headings
    .filter(({ level }) => levels.includes(level))
    .map(({ id, text, level }) => ({ id, text, level: level === levels[0] ? (2 as const) : (3 as const) }));
  return contents.length >= ENOUGH ? { contents } : {};
}
