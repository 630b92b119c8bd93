import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';

/** Endings under which articles get lost: of word processors, of other systems, and of slips. */
const ARTICLE_ENDING = /\.(txt|text|mdx|mkd|mdown|mdwn|md\.txt|md~|rst|adoc)$/i;
const FRONT_MATTER = /^\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n[ \t]*[A-Za-z][\w-]*[ \t]*[:=][\s\S]*?^\1[ \t]*\r?$/m;

/** Whether a file that is not Markdown by its name may be an article. */
export function mayBeArticle(file: string): boolean {
  return ARTICLE_ENDING.test(file);
}

/** A file with front matter that no page is made of, since its name does not end in .md. */
export function checkIgnored(file: string, beginning: string): Problem[] {
  if (!FRONT_MATTER.test(beginning)) return [];
  const name = file.split('/').at(-1)!;
  const cure = `the file name ${name.replace(ARTICLE_ENDING, '.md')}`;
  return [problem('file-ignored', { file, field: 'file name' }, `front matter in a file that is no .md`, cure)];
}

/** Pictures and documents with the same bytes: the second and each further one is reported. */
export function checkCopies(files: string[], digestOf: (file: string) => string | null): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    const digest = digestOf(file);
    if (digest === null) continue;
    const known = first.get(digest);
    if (known === undefined) first.set(digest, file);
    else
      problems.push(
        problem(
          'file-twice',
          { file, field: 'file' },
          `the same bytes as ${known}`,
          `one of the two files: let articles name ${known}, and delete this one`,
        ),
      );
  }
  return problems;
}
