import { quote } from '../../problems.ts';
import { slugify } from '../../urls.ts';
import type { DialectReading } from './dialect-reading.ts';
import { replaceOutsideCode } from './outside-code.ts';

/** `[[Page]]`, `[[Page#part|words]]`, `![[picture.png]]`. Source: MediaWiki; Obsidian, "Internal links". */
const LINK = /(!?)\[\[(?![\s[\]])([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?(?<!\s)\]\](?![([:])/g;
const FILE = /\.[a-z0-9]{2,5}$/i;

/** Turns wiki links to files of the archive into links. Other wiki links are reported and stay as written. */
export function linkWikiNames(text: string, reading: DialectReading): string {
  return replaceOutsideCode(text, LINK, ({ groups: [, isPicture, name = '', words], whole, line }) => {
    if (!/\p{L}/u.test(name) || text.includes(`\n[${name}]:`)) return null;
    if (isPicture && FILE.test(name)) return `![${words ?? ''}](<${name.trim()}>)`;
    const [, page = '', part = ''] = /^([^#]*)(#.*)?$/.exec(name) ?? [];
    const file = page === '' ? '' : fileOf(page.trim(), reading);
    if (file !== null && (file !== '' || part !== ''))
      return `[${escaped(words ?? name)}](<${file}${part && `#${slugify(part)}`}>)`;
    reading.report(line, 'link-broken', `${quote(whole)}: no such file`, `[${words ?? name}](the file name.md)`);
    return null;
  });
}

function fileOf(page: string, { context }: DialectReading): string | null {
  const names = [page, `${page}.md`, `${slugify(page)}.md`, `${page.replaceAll(' ', '_')}.md`];
  return names.find((name) => context.pathOfName(name) !== undefined || context.pathOfFile(name) !== undefined) ?? null;
}

function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>]/g, '\\$&');
}
