import { git, gitNames } from './git.ts';

/** Names of main branches, the most telling first. */
const MAIN = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Files below a folder that differ from a revision, changed and not yet committed ones too, by their path from the
 * folder. Without `base` they are compared with the last commit that the main branch and this one share.
 * @throws a sentence for people, where there is no Git or no such revision.
 */
export function changedFiles(folder: string, base?: string): Promise<Set<string>> {
  return inWords(async () => {
    const words = ['diff', '--name-only', '-z', '--relative', '--no-renames', '--end-of-options'];
    const changed = await gitNames(folder, ...words, base ?? (await mergeBase(folder)), '--', '.');
    const added = await gitNames(folder, 'ls-files', '-z', '--others', '--exclude-standard', '--', '.');
    return new Set([...changed, ...added]);
  });
}

/** Files that were renamed since a revision: by their new path, the old one. Paths count from the folder. */
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
        'The content folder is in no Git repository with a commit: name a revision with --base inside one.',
      );
    },
  );
}

/** @throws what Git says, in one line. */
async function inWords<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw stderr?.trim() ? new Error(`Git says: ${stderr.trim().split('\n')[0]}`) : new Error(message);
  }
}
