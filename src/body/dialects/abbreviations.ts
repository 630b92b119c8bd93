import type { Element, ElementContent, Root, Text } from 'hast';
import type { DialectReading } from './dialect-reading.ts';
import { replaceOutsideCode } from './outside-code.ts';

/** `*[HTML]: Hypertext Markup Language`. Source: PHP Markdown Extra, "Abbreviations". */
const DEFINITION = /^ {0,3}\*\[([^\]\n]{1,100})\]:[ \t]*([^\n]*)$/gm;
const MOST = 200;

/** Removes the definitions of abbreviations from a text. */
export function takeAbbreviations(text: string, { abbreviations, report }: DialectReading): string {
  return replaceOutsideCode(text, DEFINITION, ({ groups: [, short = '', long = ''], line }) => {
    if (abbreviations.size < MOST) abbreviations.set(short, long.trim());
    else report(line, 'text-limit', `more than ${MOST} abbreviations`, 'the meaning, in the text');
    return '';
  });
}

/** Adds the meaning to the first use of each abbreviation. */
export function explainAbbreviations(tree: Root, { abbreviations }: DialectReading): void {
  const left = new Map([...abbreviations].filter(([, long]) => long !== ''));
  const walk = (parent: Root | Element): void => {
    for (let at = 0; at < parent.children.length && left.size > 0; at++) {
      const child = parent.children[at]!;
      if (child.type === 'text') {
        const parts = explained(child, left);
        if (parts.length > 1) parent.children.splice(at, 1, ...parts);
        at += parts.length - 1;
      } else if (child.type === 'element' && !/^(?:a|abbr|code|pre)$/.test(child.tagName)) walk(child);
    }
  };
  walk(tree);
}

function explained(text: Text, left: Map<string, string>): ElementContent[] {
  const places = [...left.keys()].flatMap((short) => {
    const at = placeOf(short, text.value);
    return at < 0 ? [] : [{ short, at }];
  });
  places.sort((a, b) => a.at - b.at || b.short.length - a.short.length);
  const parts: ElementContent[] = [];
  let done = 0;
  for (const { short, at } of places) {
    if (at < done) continue;
    if (at > done) parts.push({ ...text, value: text.value.slice(done, at) });
    const properties = { title: left.get(short)! };
    parts.push({ type: 'element', tagName: 'abbr', properties, children: [{ type: 'text', value: short }] });
    left.delete(short);
    done = at + short.length;
  }
  if (done < text.value.length || parts.length === 0) parts.push({ ...text, value: text.value.slice(done) });
  return parts;
}

/** Finds a whole word. */
function placeOf(short: string, text: string): number {
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + short.length])) return at;
  return -1;
}
