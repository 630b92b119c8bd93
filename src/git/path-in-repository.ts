import { git } from './git.ts';

/** The path of a folder from the top of its repository, such as `site/content`; null if it is not in a repository. */
export async function pathInRepository(folder: string): Promise<string | null> {
  try {
    const below = (await git(folder, 'rev-parse', '--show-prefix')).trim().replace(/\/$/, '');
    return below === '' ? '.' : below;
  } catch {
    return null;
  }
}
