import { compare } from '../../problems.ts';
import type { OutputKind } from '../output.ts';

/** Pictures and documents of articles. Each has the digest of its bytes in its name. */
export const MEDIA: OutputKind<{ name: string }> = {
  name: 'media',
  owns: () => ['/media/*'],
  listFiles: ({ media }) => media.toSorted(compare).map((name) => ({ path: `/media/${name}`, facts: { name } })),
  make: { by: 'copy', folder: 'media', source: ({ name }) => name },
};
