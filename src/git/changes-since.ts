import { git, gitNames } from './git.ts';

/** Names of main branches, in order of preference. */
const MAIN = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Files below a folder that differ from a revision, including uncommitted ones, by their path from the folder. Without
 * `base` the revision is the last common commit of this branch and the main branch.
 * @throws an error with a message for people, if Git or the revision is missing.
 */
export function changedFiles(folder: string, base?: string): Promise<Set<string>> {
  return inWords(async () => {
    const words = ['diff', '--name-only', '-z', '--relative', '--no-renames', '--end-of-options'];
    const changed = await gitNames(folder, ...words, base ?? (await mergeBase(folder)), '--', '.');
    const added = await gitNames(folder, 'ls-files', '-z', '--others', '--exclude-standard', '--', '.');
    return new Set([...changed, ...added]);
  });
}

/** Files that were renamed since a revision: maps the new path to the old one. Paths are relative to the folder. */
export function renamedFiles(folder: string, base?: string): Promise<Map<string, string>> {
  return inWords(async () => {
    const words = ['diff', '--name-status', '-z', '--relative', '-M', '--diff-filter=R', '--end-of-options'];
    const names = await gitNames(folder, ...words, base ?? (await mergeBase(folder)), '--', '.');
    const renamed = new Map<string, string>();
    for (let i = 0; i + 2 < names.length; i += 3) renamed.set(names[i + 2]!, names[i + 1]!);
    return renamed;
  });
}

async function mergeBase(folder: string): Promise<string> {
  for (const main of MAIN) {
    const found = await git(folder, 'merge-base', 'HEAD', main).catch(() => null);
    if (found !== null) return found.trim();
  }
  return git(folder, 'rev-parse', 'HEAD').then(
    (head) => head.trim(),
    () => {
      throw new Error(
        'The content folder is not in a Git repository with a commit. Run this inside one, and name a revision with --base.',
      );
    },
  );
}

/** @throws Git's message on one line. */
async function inWords<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw stderr?.trim() ? new Error(`Git says: ${stderr.trim().split('\n')[0]}`) : new Error(message);
  }
}
