import type { Archive } from '../archive.ts';
import { whyNoGit } from '../git/git.ts';
import { shellWord } from '../git/shell-word.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { addressLost } from './address-lost.ts';
import { changedSilently } from './changed-silently.ts';
import { heirFinder } from './find-heir.ts';
import { oldArchive } from './old-archive.ts';
import { answers, publishedAddresses } from './published-addresses.ts';

/**
 * Compares an archive with a Git revision. An address that was published then and is lost now is an error, reported at
 * the file of its successor, or at its old file. A text that changed without a correction is a warning.
 */
export async function lostSince(archive: Archive, content: string, revision: string, asOf: number): Promise<Problem[]> {
  const why = await whyNoGit(content, revision);
  if (why !== null) {
    const cure = why.includes('last commits')
      ? 'git fetch --unshallow, or fetch-depth: 0 in the workflow, and repeat the command'
      : 'a revision of the checkout that holds the content folder, such as origin/main';
    return [problem('revision-unreadable', { file: '', field: '--base' }, `${quote(revision)}: ${why}`, cure)];
  }
  const { catalog, changed } = await oldArchive(archive, content, revision, asOf);
  const then = publishedAddresses(catalog);
  const isThere = answers(archive);
  const known = new Set(catalog.entries.map(({ article }) => article.id?.text));
  const findHeir = heirFinder(archive, content, (path, id) => !then.has(path) && (id === undefined || !known.has(id)));
  const lost = [...then].filter(([path]) => !isThere(path));
  const ids = new Map(catalog.entries.map(({ article }) => [article.file, article.id?.text]));
  const reported = lost.map(([path, file]) => {
    const text = changed.get(file);
    const id = ids.get(file);
    const about = {
      path,
      file,
      again: `git checkout ${revision} -- ${shellWord(file)}`,
      ...(text === undefined ? {} : { text }),
      ...(id === undefined ? {} : { id }),
    };
    const heir = findHeir(about);
    return addressLost({ file: heir?.article.file ?? file, line: 1 }, about, heir);
  });
  return [...reported, ...changedSilently(archive, content, catalog, changed)];
}
