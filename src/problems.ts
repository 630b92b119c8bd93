/** How much a problem matters: an error would lose something, a warning would not; `off` is not reported. */
export type Severity = 'error' | 'warning' | 'off';

/**
 * Every kind of problem, with its severity unless site.yaml sets another and what was expected.
 * An error is what would lose something: a file that cannot be read, a date that is not one, two articles on one path.
 */
export const PROBLEM_KINDS = {
  'content-empty': ['error', 'at least one article to publish'],
  'file-unreadable': ['error', 'a file that can be read'],
  'file-encoding': ['error', 'text in UTF-8'],
  'file-kind': ['warning', 'a file or a folder'],
  'file-name': ['error', 'a file name in UTF-8, without control characters'],
  'file-changed': ['error', 'a file that stays as it is while it is read'],
  'file-not-read': ['warning', 'an article in Markdown (.md, .markdown) or HTML (.html)'],
  'file-link': ['warning', 'a file or folder of its own inside the content folder'],
  'file-too-large': ['error', 'an article of at most 2 MB'],
  'front-matter-unreadable': [
    'error',
    'front matter in YAML between two lines ---, TOML between two lines +++, or JSON',
  ],
  'front-matter-language': ['error', 'a first line of exactly --- (YAML), +++ (TOML) or { (JSON)'],
  'key-twice': ['warning', 'every key once'],
  'key-unknown': ['warning', 'a key that is known'],
  'value-type': ['warning', 'a value of the kind that the key takes'],
  'date-invalid': ['error', 'a calendar day or a time'],
  'calendar-unset': ['error', 'the calendar that the dates are counted in, or Gregorian years'],
  'date-unclear': ['warning', 'a calendar day, or a time with its offset from UTC'],
  'draft-unclear': ['error', 'true or false'],
  'date-missing': ['warning', 'a date, in the front matter or in the file name'],
  'date-future': ['warning', 'a date that has come, or for an article a publishDate'],
  'dates-differ': ['warning', 'one and the same day in the front matter and in the file name'],
  'title-missing': ['warning', 'a title'],
  'body-empty': ['warning', 'a text'],
  'slug-empty': ['warning', 'a slug with letters or digits'],
  'section-unknown': ['warning', 'a section of the tree in site.yaml'],
  'section-deep': ['warning', 'at most 10 sections inside one another'],
  'language-unknown': ['warning', 'a language code such as en, fa or pt-BR'],
  'language-unlisted': ['warning', 'site.yaml to list the languages of folders and endings'],
  'tag-empty': ['warning', 'a tag with letters or digits'],
  'author-empty': ['warning', 'an author’s name with letters or digits'],
  'group-unused': ['warning', 'a file for a group that some article is in'],
  'grouping-unused': ['warning', 'a grouping by a key that some article has'],
  'names-fold': ['warning', 'one spelling for one name'],
  'names-alike': ['warning', 'names that letters or digits tell apart'],
  'path-taken': ['error', 'a path of its own for every article'],
  'path-invalid': ['warning', 'a path inside the site, such as /2020/11/10/summit/'],
  'alias-taken': ['warning', 'an alias that is nothing else’s path or alias'],
  'id-invalid': ['warning', 'an id of 4 to 12 small letters and digits, such as 7f3k'],
  'id-taken': ['error', 'an id of its own for every article'],
  'withdrawn-invalid': ['error', 'the date of the withdrawal, and its kind: retracted, legal, privacy or superseded'],
  'superseded-broken': ['error', 'an article that exists and leads to no circle'],
  'ledger-line': ['error', 'an address, an id or nothing, and the day it was first seen, parted by tabs'],
  'address-lost': ['error', 'a page, a redirect or a notice at every address that was published'],
  'addresses-gone': ['error', 'nearly all addresses of the last edition'],
  'revision-unreadable': ['error', 'a revision that Git knows'],
  'changed-silently': ['warning', 'a day under updated, or a correction, where the text of an article changed'],
  'link-broken': ['warning', 'a link to something that exists'],
  'link-outside': ['warning', 'a link to something inside the content folder'],
  'link-other-part': ['warning', 'a link inside the archive, or to another part of the same host that is there'],
  'image-missing': ['warning', 'an image file that exists'],
  'image-unreadable': ['warning', 'a PNG, JPEG, WebP, AVIF, GIF, TIFF, BMP, ICO or SVG image'],
  'image-damaged': ['warning', 'a picture file that is whole'],
  'image-simplified': ['warning', 'a picture that is shown whole'],
  'image-misnamed': ['warning', 'a file name that ends as its kind does'],
  'document-unreadable': ['warning', 'a document, sound or film of at most 100 MB'],
  'image-elsewhere': ['warning', 'an image that lies in the archive'],
  'shortcode-left': ['warning', 'Markdown'],
  'text-limit': ['warning', 'a text such as articles are'],
  'text-hidden': ['warning', 'letters that readers can see'],
  'footnote-lost': ['warning', 'one note for every mark, and a mark for every note'],
  'html-unclosed': ['warning', 'an end for every element of HTML that needs one'],
  'html-unsettled': ['warning', 'HTML that is nested as the HTML standard allows'],
  'html-removed': ['warning', 'Markdown, or HTML without code'],
  'site-unreadable': ['error', 'settings in YAML'],
  'site-key-unknown': ['warning', 'a setting that is known'],
  'label-invalid': ['warning', 'a label that the pages print, in a form that its language has'],
  'theme-invalid': ['error', 'a style sheet that loads nothing from elsewhere'],
  'font-unreadable': ['error', 'a font in WOFF2'],
  'logo-unreadable': ['error', 'a picture that can be published'],
  'labels-missing': ['warning', 'words for the language of the site'],
  'site-value': ['error', 'a value of the kind that the setting takes'],
  'body-unreadable': ['error', 'a text that can be rendered'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** Something wrong in a file, and its cure. `line` and `column` count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** The key of the front matter or of site.yaml, or `body`. */
  field: string;
  severity: Exclude<Severity, 'off'>;
  code: ProblemCode;
  found: string;
  expected: string;
  /** What to write instead. */
  cure: string;
  /** Problems of one kind and tally, such as links below `/docs/`, are reported as one, with their number. */
  tally?: string;
}

export interface Place {
  line: number;
  column: number;
}

/** Makes a problem of the code's own severity; `withSeverities` applies the owner's. */
export function problem(
  code: ProblemCode,
  at: { file: string; field: string } & Partial<Place>,
  found: string,
  cure: string,
): Problem {
  const [severity, expected] = PROBLEM_KINDS[code];
  const { file, field, line = 1, column = 1 } = at;
  return { file, line, column, field: onOneLine(field), severity, code, found, expected, cure };
}

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}

/** A value as it is quoted in a problem: on one line, cut after 80 characters. */
export function quote(value: string): string {
  return JSON.stringify(onOneLine(value));
}

/** The problems with the owner's severities, in the order of file, line, column, code; those of one tally are one. */
export function withSeverities(problems: Problem[], severities: Partial<Record<ProblemCode, Severity>>): Problem[] {
  const reported = problems.flatMap((p) => {
    const severity = severities[p.code] ?? p.severity;
    return severity === 'off' ? [] : [{ ...p, severity }];
  });
  return tallied(inOrder(reported));
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

/** Problems of one tally as one, at the place of the first, with their number and that of their files. */
function tallied(problems: Problem[]): Problem[] {
  if (problems.every(({ tally }) => tally === undefined)) return problems;
  const groups = new Map<string, Problem[]>();
  for (const p of problems) {
    if (p.tally === undefined) continue;
    const key = `${p.code} ${p.tally}`;
    const group = groups.get(key);
    if (group) group.push(p);
    else groups.set(key, [p]);
  }
  return problems.flatMap(({ tally, ...p }) => {
    if (tally === undefined) return [p];
    const group = groups.get(`${p.code} ${tally}`) ?? [];
    groups.delete(`${p.code} ${tally}`);
    if (group.length < 2) return group.length === 0 ? [] : [p];
    const files = new Set(group.map(({ file }) => file)).size;
    return [
      {
        ...p,
        found: `${group.length} times below ${tally}, in ${files} ${files === 1 ? 'file' : 'files'}, first ${p.found}`,
      },
    ];
  });
}

/** Order by code unit: the same on every machine and in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function printProblem(p: Problem): string {
  return [
    `${onTerminal(p.file)}:${p.line}:${p.column}  ${onTerminal(p.field)}  (${p.severity}: ${p.code})`,
    `  found     ${onTerminal(p.found)}`,
    `  expected  ${p.expected}`,
    `  write     ${onTerminal(p.cure)}`,
  ].join('\n');
}

/** What a file or its name holds may be anything: what a terminal takes for a command, and what turns words around, is told by its number. */
export function onTerminal(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const number = sign.charCodeAt(0).toString(16);
    return number.length > 2 ? `\\u${number.padStart(4, '0')}` : `\\x${number.padStart(2, '0')}`;
  });
}

/** A workflow command of GitHub Actions. Source of the escaping: actions/toolkit, packages/core/src/command.ts. */
export function printAnnotation(p: Problem): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(p.file)},line=${p.line},col=${p.column},title=${property(p.field)}`;
  return `::${p.severity} ${place}::${data(`found ${p.found}; expected ${p.expected}; write ${p.cure}`)}`;
}

/** Problems with their files as seen from the working folder, so that an editor or terminal can open them. */
export function inFolder(problems: Problem[], folder: string): Problem[] {
  const prefix = folder.replace(/\/*$/, '/').replace(/^\.\//, '');
  return problems.map((p) => ({ ...p, file: prefix + p.file }));
}
