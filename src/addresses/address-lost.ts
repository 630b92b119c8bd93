import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { Heir, Lost } from './find-heir.ts';

/**
 * Reports a published address that the new edition would lose, with the lines that keep it. `at` is the place of the
 * problem.
 */
export function addressLost(at: { file: string; line: number }, lost: Lost, heir: Heir | undefined): Problem {
  const place = { ...at, field: 'address' };
  const was = lost.file ? `, once ${lost.file}` : '';
  return problem('address-lost', place, `${lost.path}${was}: the edition has no page there`, cureOf(lost, heir));
}

function cureOf({ path, again: command }: Lost, heir: Heir | undefined): string {
  if (!heir) {
    const again = command ? `the file again (${command}, in the content folder)` : 'the article again';
    return `aliases: [${path}] in the article that took its place; or ${again}, with withdrawn: { date: 2024-05-01, kind: retracted, reason: why }`;
  }
  const { article, why } = heir;
  if (article.status === 'draft') {
    return `draft: false in ${article.file}, or withdrawn: { date: 2024-05-01, kind: retracted, reason: why } in place of draft`;
  }
  if (article.status === 'scheduled')
    return `publishDate with an earlier date in ${article.file}, because the article has been published already`;
  const list = [...new Set([...article.aliases.map((alias) => alias.path), path])].join(', ');
  return `aliases: [${list}] in ${article.file} (${why})`;
}
