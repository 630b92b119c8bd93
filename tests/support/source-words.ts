import { parseEntities } from 'parse-entities';

/** A word of an article's source with the line of the file that it stands on. */
export interface SourceWord {
  word: string;
  line: number;
}

/** What is markup and no word for readers, wherever it stands. Each match leaves its line breaks. */
const MARKUP: [RegExp, string][] = [
  [/<!--[\s\S]*?-->|\{::comment\}[\s\S]*?\{:\/(?:comment)?\}|\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}/g, ''],
  [/<(script|style)\b[\s\S]*?<\/\1>/gi, ''],
  // Tags: the words in them are named by a problem, or are an address.
  [/\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, ' '],
  [/^[ \t>]*(?:`{3,}|~{3,})[^\n`]*$/gm, ''],
  [/\{:?\s*[#.:][^{}\n]*\}/g, ' '],
  [/^[ \t>]*\[\^[^\]\n]*\]:|\[\^[^\]\n]*\]/gm, ' '],
  [/^[ \t>]*\[[^\]\n]+\]:[ \t]*\S+/gm, ' '],
  [/^[ \t>]*(?:\d{1,9}[.)]|[-*+])[ \t]+(?:\d{1,9}[.)][ \t]+)?/gm, ' '],
  // The address of a link; its title stays, and words that follow at once are one with its own.
  [/\]\(\s*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)\s*\)/g, ''],
  [/\]\(\s*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)/g, ' '],
  [/\]\[[^\]\n]*\]/g, ''],
  [/<(?:https?:|mailto:)[^<>\s]*>|<[^<>\s@]+@[^<>\s]+>/gi, ' '],
  [/(?:https?:\/\/|www\.)[^\s<>"'\])]+/gi, ' '],
  [/<\/?(?:a|abbr|b|code|del|em|i|mark|s|small|span|strong|sub|sup|u)(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?\s*>/gi, ''],
  [/<\/?[a-z][a-z0-9-]*(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?\s*\/?>/gi, ' '],
  [/:[a-z0-9_+-]+:|\[![\w-]+\]/gi, ' '],
  [/[*~`]/g, ''],
  [/[[\]\\]/g, ' '],
];

/** The words of a text in Markdown that readers should see, in their order. */
export function sourceWords(markdown: string, firstLine: number): SourceWord[] {
  const plain = MARKUP.reduce(
    (left, [pattern, put]) => left.replace(pattern, (found) => put + '\n'.repeat(found.split('\n').length - 1)),
    markdown,
  );
  return parseEntities(plain)
    .split('\n')
    .flatMap((text, index) => wordsIn(text).map((word) => ({ word, line: firstLine + index })));
}

/** Words as they can be compared: without case, accents of fonts, apostrophes and signs that nobody sees. */
export function wordsIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`´_\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '');
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
