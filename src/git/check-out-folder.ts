import { join } from 'node:path';
import { git, gitWithIndex } from './git.ts';

/**
 * Writes a folder of a revision to `target`, an empty folder, and the index of Git beside it. If the revision has no such
 * folder, `target` stays empty. Neither the working tree nor the index of the repository changes.
 * @throws if Git or the revision is missing.
 */
export async function checkOutFolder(folder: string, revision: string, target: string): Promise<void> {
  const below = (await git(folder, 'rev-parse', '--show-prefix')).trim();
  const top = (await git(folder, 'rev-parse', '--show-toplevel')).trim();
  const commit = (await git(folder, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)).trim();
  const tree = `${commit}:${below.replace(/\/$/, '')}`;
  const isThere = await git(folder, 'cat-file', '-e', tree).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const index = `${target}.index`;
  await gitWithIndex(index, top, 'read-tree', tree);
  await gitWithIndex(index, top, 'checkout-index', '--all', '--force', `--prefix=${join(target, '/')}`);
}
