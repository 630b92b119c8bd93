import type { OutputKind } from '../output.ts';

/** The folder of styles and scripts, which are compiled together with the pages. */
export const ASSETS: OutputKind = { name: 'assets', owns: () => ['/assets/*'], make: { by: 'bundle' } };
