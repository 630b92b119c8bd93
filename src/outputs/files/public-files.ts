import type { OutputKind } from '../output.ts';

interface PublicFacts {
  name: string;
  /** Of its bytes. */
  digest: string;
}

/** The owner's files. The first kind of the table, so that they take the place of ours of the same name, such as robots.txt. */
export const PUBLIC_FILES: OutputKind<PublicFacts> = {
  name: 'public-file',
  listFiles: ({ publicFiles }) =>
    Array.from(publicFiles, ([path, digest]) => ({ path, facts: { name: path.slice(1), digest } })),
  make: { by: 'copy', folder: 'public', source: ({ name }) => name },
};
