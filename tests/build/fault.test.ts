import { expect, test } from 'vitest';
import { sayFault } from '../../src/build/fault.ts';

test.each([
  [
    Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    'ENOSPC: no space left on device, write. The disk is full: make room, and build again.',
  ],
  [
    new Error('Astro could not print the pages (SIGKILL). '),
    'Astro could not print the pages (SIGKILL). If memory is short, build with --jobs 1, or on a machine with more of it.',
  ],
  [
    new Error('EROFS: read-only file system'),
    'EROFS: read-only file system. A file is not readable or writable: change its permissions, or choose another folder.',
  ],
  [new Error('2020/a.md changed while it was read.'), '2020/a.md changed while it was read.'],
  ['words', 'words.'],
])('%s is told as sentences', (error, said) => {
  expect(sayFault(error)).toBe(said);
});
