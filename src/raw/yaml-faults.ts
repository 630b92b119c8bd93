import type { Edit, Place } from '../problems.ts';

/** A YAML fault in plain words: where it begins, what to write, and the edits that mend it. */
export interface YamlFault {
  /** Counted from 1 in the YAML text. */
  at: Place;
  reason: string;
  cure: string;
  edits: Edit[];
}

/** Looks for a fault on a line. `line` counts from 1; `next` is the line below. */
export type Finder = (text: string, line: number, next: string) => YamlFault | null;

const KEY = /^(\s*(?:- )?)([\w.-]+):([ \t\u00a0]+)(.*)$/;

/**
 * The most frequent faults of editors; those that hide others come first. A find is confirmed if the text with its
 * edits parses, or parses further.
 */
export const FINDERS: Finder[] = [
  spaceMissing,
  noBreakSpace,
  tabIndent,
  quoteUnclosed,
  textAfterQuote,
  apostropheInQuotes,
  listUnclosed,
  colonInValue,
  signAtStart,
  dashWithoutSpace,
  colonMissing,
  strayIndent,
];

function fault(line: number, column: number, reason: string, cure: string, from: string, to: string): YamlFault {
  return { at: { line, column }, reason, cure, edits: [{ line, column, from, to }] };
}

/** A value in double quotes. Smart quotes around it count as such. */
function quoted(value: string): string {
  const bare = value.trim().replace(/^[“”„"]+|[“”"]+$/g, '');
  return `"${bare.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function spaceMissing(text: string, line: number): YamlFault | null {
  const [, key] = /^([A-Za-z][\w-]*):[^\s/:]/.exec(text) ?? [];
  if (!key) return null;
  const rest = text.slice(key.length + 1);
  return fault(line, key.length + 1, `no space after the colon of ${key}`, `${key}: ${rest}`, ':', ': ');
}

function noBreakSpace(text: string, line: number): YamlFault | null {
  const at = /^(?:[\w.-]+:)?[ \t]*\u00a0/.exec(text)?.[0].length ?? 0;
  if (at === 0) return null;
  const run = /^\u00a0+/.exec(text.slice(at - 1))![0];
  return fault(line, at, 'a no-break space in place of a space', 'a space typed anew', run, ' '.repeat(run.length));
}

function tabIndent(text: string, line: number): YamlFault | null {
  const [, before = '', tabs] = /^( *)(\t+)\S/.exec(text) ?? [];
  if (!tabs) return null;
  const spaces = '  '.repeat(tabs.length);
  return fault(line, before.length + 1, 'a tab at the start of the line', 'two spaces for each tab', tabs, spaces);
}

function quoteUnclosed(text: string, line: number): YamlFault | null {
  const [, indent = '', key = '', space = '', value = ''] = KEY.exec(text) ?? [];
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return null;
  const inside = quote === '"' ? value.slice(1).replace(/\\./g, '') : value.slice(1).replaceAll("''", '');
  if (inside.includes(quote)) return null;
  const column = indent.length + key.length + 1 + space.length + 1;
  const end = value.trimEnd();
  const smart = /[“”]$/.exec(end)?.[0];
  const closed = smart ? end.slice(0, -1) + quote : end + quote;
  return fault(line, column, `an opening quote ${quote} without its closing quote`, closed, end, closed);
}

function textAfterQuote(text: string, line: number): YamlFault | null {
  const [, indent = '', key = '', space = '', value = ''] = KEY.exec(text) ?? [];
  const [, inside] = /^"((?:[^"\\]|\\.)*)"\s*[^\s#,]/.exec(value) ?? [];
  if (inside === undefined) return null;
  const column = indent.length + key.length + 1 + space.length + 1;
  const whole = value.trimEnd();
  const bare = /^".*"$/.test(whole) && (whole.match(/"/g) ?? []).length > 2 ? whole.slice(1, -1) : whole;
  const single = `'${bare.replaceAll("'", "''")}'`;
  return fault(line, column, 'text after the closing quote, or a quote inside quotes', single, whole, single);
}

function apostropheInQuotes(text: string, line: number): YamlFault | null {
  const [, indent = '', key = '', space = '', value = ''] = KEY.exec(text) ?? [];
  const whole = value.trimEnd();
  if (!/^'.*[^']'[^'].*$/.test(whole)) return null;
  const column = indent.length + key.length + 1 + space.length + 1;
  const double = quoted(whole.replace(/^'|'$/g, ''));
  return fault(line, column, 'an apostrophe inside single quotes', double, whole, double);
}

function listUnclosed(text: string, line: number, next: string): YamlFault | null {
  const [, indent = '', key = '', space = '', value = ''] = KEY.exec(text) ?? [];
  const whole = value.trimEnd();
  const opens = whole[0];
  if ((opens !== '[' && opens !== '{') || (next !== '' && !/^[\w.-]+:|^---/.test(next))) return null;
  const closes = opens === '[' ? ']' : '}';
  if (whole.includes(closes)) return null;
  const column = indent.length + key.length + 1 + space.length + 1;
  const to = whole.replace(/,$/, '') + closes;
  return fault(line, column, `an opening bracket ${opens} without its closing bracket`, to, whole, to);
}

function colonInValue(text: string, line: number): YamlFault | null {
  const [, indent = '', key = '', space = '', value = ''] = KEY.exec(text) ?? [];
  if (/^["'[{|>]/.test(value) || !/:(\s|$)/.test(value)) return null;
  const column = indent.length + key.length + 1 + space.length + 1;
  const whole = value.trimEnd();
  return fault(line, column, `a colon inside the value of ${key}`, `${key}: ${quoted(whole)}`, whole, quoted(whole));
}

function signAtStart(text: string, line: number): YamlFault | null {
  const [, indent = '', key = '', space = '', value = ''] = KEY.exec(text) ?? [];
  if (!/^[@`%&*!|>[{]/.test(value)) return null;
  const column = indent.length + key.length + 1 + space.length + 1;
  const whole = value.trimEnd();
  const why = `a value that begins with ${whole[0]}, which has another meaning in YAML`;
  return fault(line, column, why, `${key}: ${quoted(whole)}`, whole, quoted(whole));
}

function dashWithoutSpace(text: string, line: number): YamlFault | null {
  const [, indent = ''] = /^(\s*)-[^\s-]/.exec(text) ?? [];
  if (!/^\s*-[^\s-]/.test(text)) return null;
  const column = indent.length + 1;
  return fault(line, column, 'no space after the hyphen of a list', `- ${text.trim().slice(1)}`, '-', '- ');
}

function colonMissing(text: string, line: number): YamlFault | null {
  const [, key, rest = ''] = /^([A-Za-z]\w*)(?: *[=;] *| +)(\S.*)$/.exec(text) ?? [];
  if (!key || /^[\w.-]+:/.test(text)) return null;
  const to = `${key}: ${rest.trimEnd()}`;
  return fault(line, key.length + 1, `no colon behind ${key}`, to, text.trimEnd(), to);
}

function strayIndent(text: string, line: number): YamlFault | null {
  const [, spaces = '', rest = ''] = /^( +)([\w.-]+:.*)$/.exec(text) ?? [];
  if (spaces === '') return null;
  return fault(line, 1, 'spaces before a key', rest, spaces, '');
}
