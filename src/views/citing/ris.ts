import type { Citation } from './citation.ts';

/**
 * A RIS record: each line begins with a tag of two letters, and line ends are as the format requires.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function ris({ title, authors, site, publisher, day, address, lang }: Citation): string {
  const lines: [tag: string, value: string][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    ['T2', site],
    ...(publisher ? [['PB', publisher] as [string, string]] : []),
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['LA', lang],
    ['UR', address],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}
