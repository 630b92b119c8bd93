import { git, gitNames } from './git.ts';

/** The files of a revision below a folder, with their object names. Paths are relative to the folder. */
export async function filesAt(folder: string, revision: string): Promise<Map<string, string>> {
  const lines = await gitNames(folder, 'ls-tree', '-r', '-z', revision, '.');
  const files = new Map<string, string>();
  for (const line of lines) {
    // "100644 blob <name>\t<file>"
    const [, name, file] = /^100(?:644|755) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (name && file) files.set(file, name);
  }
  return files;
}

/** Files of a revision below a folder that are now missing or different, committed or not. */
export async function changedSince(folder: string, revision: string): Promise<Set<string>> {
  return new Set(
    await gitNames(folder, 'diff', '--name-only', '-z', '--no-renames', '--relative', revision, '--', '.'),
  );
}

/** The permanent name (hash) of a revision. */
export async function commitOf(folder: string, revision: string): Promise<string> {
  return (await git(folder, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)).trim();
}
