import type { OutputKind } from '../output.ts';

/** Used if the owner's public folder has no favicon.svg. */
export const FAVICON: OutputKind = {
  name: 'favicon',
  owns: () => ['/favicon.svg'],
  list: () => [{ path: '/favicon.svg', facts: {} }],
  make: { by: 'copy', folder: 'code', source: () => 'layouts/favicon.svg' },
};
