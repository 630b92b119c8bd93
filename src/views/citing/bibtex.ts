import type { Citation } from './citation.ts';
import { citationKey } from './citation.ts';

/** Characters that TeX reads as commands: https://www.ctan.org/pkg/biblatex */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A BibTeX entry. Names are in braces, because an archive cannot tell a person's surname from the name of a desk. */
export function bibtex(citation: Citation): string {
  const { title, authors, site, publisher, day, address, lang } = citation;
  const fields = {
    ...(authors.length > 0 ? { author: authors.map((name) => `{${texEscaped(name)}}`).join(' and ') } : {}),
    title: `{${texEscaped(title)}}`,
    journal: texEscaped(site),
    ...(publisher ? { publisher: texEscaped(publisher) } : {}),
    date: day,
    year: day.slice(0, 4),
    url: address.replace(/[{}\\]/g, encodeURIComponent),
    langid: lang,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@article{${citationKey(citation).replace(/[^\p{L}\p{N}:.-]/gu, '')},\n${lines.join('\n')}\n}\n`;
}

function texEscaped(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => COMMANDS[sign]!);
}
