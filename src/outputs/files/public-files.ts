import type { OutputKind } from '../output.ts';

interface PublicFacts {
  name: string;
  /** The digest of its bytes. */
  digest: string;
}

/** The owner's files. This is the first kind of the table, so these files override ours, such as robots.txt. */
export const PUBLIC_FILES: OutputKind<PublicFacts> = {
  name: 'public-file',
  listFiles: ({ publicFiles }) =>
    Array.from(publicFiles, ([path, digest]) => ({ path, facts: { name: path.slice(1), digest } })),
  make: { by: 'copy', folder: 'public', source: ({ name }) => name },
};
