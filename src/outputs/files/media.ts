import { compare } from '../../problems.ts';
import type { OutputKind } from '../output.ts';

/** Pictures and documents of articles. The name of each holds the digest of its bytes. */
export const MEDIA: OutputKind<{ name: string }> = {
  name: 'media',
  owns: () => ['/media/*'],
  listFiles: ({ media }) => media.toSorted(compare).map((name) => ({ path: `/media/${name}`, facts: { name } })),
  make: { by: 'copy', folder: 'media', source: ({ name }) => name },
};
