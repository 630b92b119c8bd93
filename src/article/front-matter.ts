import matter from 'gray-matter';
import type { Edit, Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { RawEntry, RawMap, RawResult } from '../raw/raw.ts';
import { readHead } from '../raw/read-head.ts';
import { readJson } from '../raw/read-json.ts';
import { readToml } from '../raw/read-toml.ts';
import { readYaml } from '../raw/read-yaml.ts';
import type { HeadLanguage } from './head-language.ts';
import { plainHead } from './plain-head.ts';

/** A file split into front matter and body. `bodyLine` is the line of the file on which the body begins. */
export interface FrontMatter {
  /** The format of the front matter; null if there is none. */
  language: HeadLanguage | null;
  map: RawMap;
  twice: RawEntry[];
  body: string;
  bodyLine: number;
}

/**
 * A file split in two, with its front matter not parsed yet. `line` is the line of the file on which the values begin.
 */
interface CutFile {
  language: HeadLanguage | null;
  source: string;
  line: number;
  body: string;
  bodyLine: number;
}

/**
 * In characters: fifty times the longest front matter of real archives. A longer one is body text that was taken for
 * front matter by mistake.
 */
const MAX_FRONT_MATTER = 100_000;

const READERS = { yaml: readYaml, toml: readToml, json: readJson, head: readHead } satisfies Record<
  HeadLanguage,
  unknown
>;

/** Splits a file and parses its front matter. A file without front matter has an empty map. */
export function readFrontMatter(file: string, text: string): FrontMatter | Problem {
  const cut = cutFrontMatter(file, text);
  if ('code' in cut) return cut;
  const { language, source, line, body, bodyLine } = cut;
  if (!language)
    return { language, map: { kind: 'map', entries: [], at: { line: 1, column: 1 } }, twice: [], body, bodyLine };
  const result: RawResult = READERS[language](source, line);
  if (result.ok) return { language, map: result.map, twice: result.twice, body, bodyLine };
  const cure =
    language === 'yaml'
      ? 'quotes around a value that holds ": " or begins with one of [{>|*&!%@`#'
      : `valid ${language.toUpperCase()}: look for a missing quote, bracket or comma`;
  const at = { file, field: 'front matter', ...result.at };
  return problem('front-matter-unreadable', at, result.reason, result.cure ?? cure, result.edits);
}

/**
 * The only use of gray-matter, which only splits the file here. We replace its engines, because they `eval` JavaScript
 * and turn days into instants. We choose the language ourselves. We always pass options, because without them
 * gray-matter returns shared cached objects.
 */
export function cutFrontMatter(file: string, text: string): CutFile | Problem {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const blank = /^(?:[ \t]*\n)*/.exec(lines)?.[0] ?? '';
  const rest = lines.slice(blank.length);
  const firstLine = blank.split('\n').length;
  const refuse = (line: number, found: string, cure: string, fix?: Edit[]) =>
    problem('front-matter-unreadable', { file, field: 'front matter', line }, found, cure, fix);

  const opening = /^(---|\+\+\+)(.*)/.exec(rest);
  if (opening && opening[2]!.trim() !== '') {
    // A longer line is a horizontal rule in Markdown, unless the lines after it can only be front
    // matter. Their `draft: true` must not be lost.
    if (/^[-+]+$/.test(opening[2]!.trim())) return longFence(file, rest, firstLine) ?? without(lines);
    const at = { file, field: 'front matter', line: firstLine };
    const to = opening[2]!.includes(':') ? `${opening[1]}\n${opening[2]!.trim()}` : opening[1]!;
    const fix = [{ line: firstLine, column: 1, from: opening[0], to }];
    return problem('front-matter-language', at, `a first line of ${quote(opening[0])}`, to, fix);
  }
  const tooLong = () =>
    refuse(firstLine, `front matter of more than ${MAX_FRONT_MATTER} characters`, 'the text below the front matter');
  const head = rest.slice(0, MAX_FRONT_MATTER);
  const jsonLength = opening ? 0 : jsonEnd(head);
  if (!opening && jsonLength === 0 && head.length < rest.length && jsonBegins(head)) return tooLong();
  const isBare = !opening && isBareYaml(rest);
  const language = opening
    ? LANGUAGES[opening[1] as keyof typeof LANGUAGES]
    : isBare
      ? 'yaml'
      : jsonLength > 0
        ? 'json'
        : null;
  if (!language) return withPlainHead(rest, firstLine) ?? without(lines);

  const mark = opening?.[1] ?? '---';
  const objectEnd = language === 'json' ? jsonLength : 0;
  const block =
    objectEnd > 0 ? `---\n${rest.slice(0, objectEnd)}\n---\n${rest.slice(objectEnd)}` : isBare ? `---\n${rest}` : rest;
  const addedLines = objectEnd > 0 ? 2 : isBare ? 1 : 0;
  const close = block.indexOf(`\n${mark}`, mark.length);
  const closing = /^.*/.exec(block.slice(close + 1))![0];
  if (close < 0) {
    const fix = language === 'yaml' ? closeAfterKeys(rest, firstLine) : undefined;
    return refuse(firstLine, `no closing line ${mark}`, `a line of exactly ${mark} after the last key`, fix);
  }
  if (close > MAX_FRONT_MATTER) return tooLong();
  if (closing.trimEnd() !== mark) {
    const line = firstLine + block.slice(0, close).split('\n').length;
    const isRule = /^[-+]+$/.test(closing.trimEnd());
    const fix = isRule ? [{ line: line - addedLines, column: 1, from: closing.trimEnd(), to: mark }] : undefined;
    return refuse(line, `a closing line of ${quote(closing)}`, mark, fix);
  }

  // gray-matter copies what it gets twice, so it gets no text.
  const end = close + 1 + closing.length;
  const cut = matter(block.slice(0, end), { delimiters: mark, language, engines: ENGINES });
  const below = block.slice(end);
  const body = cut.content === '' ? below.replace(/^\n/, '') : cut.content + below;
  // gray-matter also returns the end of the opening line.
  const source = typeof cut.data['source'] === 'string' ? cut.data['source'].replace(/^\n/, '') : '';
  const line = addedLines > 0 ? firstLine : firstLine + 1;
  const before = block.length - body.length;
  // Text after a JSON object begins on the last line of the object.
  const bodyLine =
    firstLine + block.slice(0, before).split('\n').length - 1 - (objectEnd > 0 ? addedLines + 1 : addedLines);
  return { language, source, line, body, bodyLine };
}

/**
 * Finds keys and values between two lines of three or more marks, the first of which is longer than three. Markdown
 * would show them as text.
 */
function longFence(file: string, text: string, firstLine: number): Problem | null {
  const [opening = '', ...lines] = text.slice(0, MAX_FRONT_MATTER).split('\n');
  const closing = lines.findIndex((line) => /^(-{3,}|\+{3,})[ \t]*$/.test(line));
  const isFenced =
    closing > 0 &&
    /^[A-Za-z][\w-]*[ \t]*[:=](?:[ \t]|$)/.test(lines[0]!) &&
    lines
      .slice(0, closing)
      .every((line) => /^(?:[A-Za-z][\w-]*[ \t]*[:=](?:[ \t].*)?|[ \t]*-.*|[ \t]+.*|#.*|)$/.test(line));
  if (!isFenced) return null;
  const mark = opening.slice(0, 3);
  const at = { file, field: 'front matter', line: firstLine };
  const edit = (line: number, from: string) => ({ line, column: 1, from: from.trimEnd(), to: mark });
  const fix = [edit(firstLine, opening), edit(firstLine + 1 + closing, lines[closing]!)];
  return problem('front-matter-fence', at, quote(opening), mark, fix);
}

/** The place for a closing line: after the last line that looks like a key, if an empty line or text follows. */
function closeAfterKeys(text: string, firstLine: number): Edit[] | undefined {
  const lines = text.split('\n');
  const end = lines.findIndex((line, i) => i > 0 && !/^(?:[A-Za-z][\w-]*:(?:\s.*)?|\s+\S.*|-\s.*)$/.test(line));
  if (end < 2) return undefined;
  return [{ line: firstLine + end, column: 1, from: '', to: '---\n' }];
}

/** gray-matter's engines. Each returns the text unchanged, or refuses a language that would run code. */
const pass = { parse: (source: string) => ({ source }), stringify: () => '' };
const refuse = {
  parse: () => {
    throw new Error('front matter in this language would run code');
  },
  stringify: () => '',
};
const ENGINES = {
  ...{ yaml: pass, toml: pass, json: pass },
  ...{ js: refuse, javascript: refuse, coffee: refuse, coffeescript: refuse, cson: refuse },
};

const LANGUAGES = { '---': 'yaml', '+++': 'toml' } as const;

/** Hexo's front matter has no opening line: keys and values begin on the first line and end at `---`. */
function isBareYaml(text: string): boolean {
  const [head = '', ...others] = text.split(/^---[ \t]*$/m, 2);
  return (
    others.length > 0 &&
    /^[A-Za-z][\w-]*:(?:[ \t]|$)/m.test(head.slice(0, 200)) &&
    head.split('\n').every((line) => /^(?:[A-Za-z][\w-]*:(?:[ \t].*)?|[ \t]*-.*|[ \t]+.*|#.*|)$/.test(line))
  );
}

/** A file whose keys and values have no marks around them, as in Pelican. */
function withPlainHead(text: string, firstLine: number): CutFile | null {
  const found = plainHead(text.slice(0, MAX_FRONT_MATTER));
  if (!found) return null;
  const { source, skipped, length } = found;
  const bodyLine = firstLine + text.slice(0, length).split('\n').length - 1;
  return { language: 'head', source, line: firstLine + skipped, body: text.slice(length), bodyLine };
}

function without(lines: string): CutFile {
  return { language: null, source: '', line: 1, body: lines, bodyLine: 1 };
}

function jsonBegins(text: string): boolean {
  return /^\{\s*["}]/.test(text);
}

/** The offset after the closing brace of the JSON object at the start of a file; 0 if the object has no end. */
function jsonEnd(text: string): number {
  if (!jsonBegins(text)) return 0;
  let depth = 0;
  const tokens = /"(?:[^"\\\n]|\\.)*"|[{}]/g;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    if (token[0] === '{') depth++;
    if (token[0] === '}' && --depth === 0) return tokens.lastIndex;
  }
  return 0;
}
