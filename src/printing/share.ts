/** Set in a process that prints what it is told to, instead of everything. */
export const SHARE_VARIABLE = 'BACKFILE_SHARE';

/** In a process that prints: the file of views it is told to print. Null in one that nobody tells: it prints everything. */
export function askForViews(): Promise<string | null> {
  if (!process.env[SHARE_VARIABLE]) return Promise.resolve(null);
  // Without the building process nobody takes what is printed.
  process.once('disconnect', () => process.exit(1));
  return new Promise((resolve) => process.once('message', ({ views }: { views: string }) => resolve(views)));
}

/** The header of a response by which a page tells its path, encoded: the file may not have the name that Astro would give. */
export const PATH_HEADER = 'Content-Location';
