import type { ExampleFile, ProblemKind } from './kind-types.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { PROBLEM_KINDS, PROBLEM_SUBJECTS } from './problem-kinds.ts';

/** The text that `check --explain` prints for one kind of problem. */
export function explainKind(code: ProblemCode): string {
  const kind: ProblemKind = PROBLEM_KINDS[code];
  const { title, severity, why, cure } = kind;
  const example = [...exampleOf(kind)].map(([label, text]) => `${label}:\n\n${indent(text)}\n`);
  return [`${title}  (${severity}: ${code})`, '', why, '', `What to do: ${cure}`, '', ...example].join('\n').trimEnd();
}

/** Makes docs/problems.md: every kind of problem, sorted by subject. */
export function problemsDocument(): string {
  const parts = Object.entries(PROBLEM_SUBJECTS).map(([subject, kinds]) => {
    const entries = Object.entries(kinds as Record<string, ProblemKind>).map(([code, kind]) => section(code, kind));
    return `## ${subject}\n\n${entries.join('\n')}`;
  });
  return `# What each problem means

<!-- Made from src/problems/ by scripts/write-documents.ts. -->

\`npm run check\` prints problems with a code in brackets. Look the code up here, or run \`npm run check -- --explain CODE\`.

An **error** would lose something, so the archive is not published before it is mended. A **warning** does not stop
anything. \`site.yaml\` can change both: \`severity: { link-broken: error, title-long: off }\`. One article can keep a problem
that is meant: \`allow: { link-broken: "the page is gone, on purpose" }\` in its front matter. \`npm run fix\` makes the
cures that are certain.

${parts.join('\n')}`;
}

function section(code: string, kind: ProblemKind): string {
  const { severity, title, why, cure } = kind;
  const example = [...exampleOf(kind)].map(([label, text]) => `${label}:\n\n${fenced(text)}\n`);
  return [`### ${code}`, '', `**${title}** (${severity}). ${why}`, '', `${cure}`, '', ...example].join('\n');
}

/** The wrong and the right version of an example, if text can show them. */
function exampleOf({ example }: ProblemKind): Map<string, string> {
  if ('untried' in example) return new Map();
  const [wrong, right] = 'in' in example ? [example.wrong, example.right] : [example.wrong, example.right].map(asText);
  return new Map(
    [
      ['Wrong', wrong!],
      ['Right', right!],
    ].filter((pair): pair is [string, string] => pair[1]!.trim() !== ''),
  );
}

function asText(files: string | Record<string, ExampleFile>): string {
  if (typeof files === 'string') return files;
  return Object.entries(files)
    .map(
      ([name, file]) =>
        `${name.replace(/\p{Cc}/gu, '?')}${typeof file === 'string' ? `\n${indent(file.trimEnd())}` : inWords(file)}`,
    )
    .join('\n');
}

function inWords(file: Exclude<ExampleFile, string>): string {
  if ('bytes' in file) return '  (not saved as UTF-8)';
  if ('picture' in file) return '  (a picture)';
  return 'linkTo' in file ? `  (a link to ${file.linkTo})` : `  (${file.size} bytes)`;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ').replace(/ +$/gm, '');
}

function fenced(text: string): string {
  const shown = text.length > 400 ? `${text.slice(0, 400)} …` : text.trimEnd();
  const visible = shown.replace(
    /[\u00ad\u202a-\u202e\u2066-\u2069\u200b]/gu,
    (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
  return `\`\`\`text\n${visible}\n\`\`\``;
}
