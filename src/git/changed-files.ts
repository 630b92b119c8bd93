import { execFileSync } from 'node:child_process';

/** Names of main branches, the most telling first. */
const MAIN = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Files below a folder that differ from a revision, changed and not yet committed ones too, by their path from the
 * folder. Without `base` they are compared with the last commit that the main branch and this one share.
 * @throws a sentence for people, where there is no Git or no such revision.
 */
export function changedFiles(folder: string, base?: string): Set<string> {
  const from = base ?? mergeBase(folder);
  const changed = git(
    folder,
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--no-renames',
    '--end-of-options',
    from,
    '--',
    '.',
  );
  const added = git(folder, 'ls-files', '-z', '--others', '--exclude-standard', '--', '.');
  return new Set([...changed.split('\0'), ...added.split('\0')].filter(Boolean));
}

/** Files that were renamed since a revision: by their new path, the old one. Paths count from the folder. */
export function renamedFiles(folder: string, base?: string): Map<string, string> {
  const from = base ?? mergeBase(folder);
  const words = git(
    folder,
    'diff',
    '--name-status',
    '-z',
    '--relative',
    '-M',
    '--diff-filter=R',
    '--end-of-options',
    from,
    '--',
    '.',
  ).split('\0');
  const renamed = new Map<string, string>();
  for (let i = 0; i + 2 < words.length; i += 3) renamed.set(words[i + 2]!, words[i + 1]!);
  return renamed;
}

function mergeBase(folder: string): string {
  for (const main of MAIN) {
    try {
      return git(folder, 'merge-base', 'HEAD', main).trim();
    } catch {
      // The next name may be there.
    }
  }
  try {
    return git(folder, 'rev-parse', 'HEAD').trim();
  } catch {
    throw new Error(
      'The content folder is in no Git repository with a commit: name a revision with --base inside one.',
    );
  }
}

function git(folder: string, ...words: string[]): string {
  try {
    return execFileSync('git', ['-c', 'core.fsmonitor=false', '-c', 'core.quotepath=off', ...words], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    throw new Error(`Git says: ${(stderr.trim() || message).split('\n')[0]}`);
  }
}
