import { join } from 'node:path';
import { BundleSource } from '../printing/bundle.ts';
import { compileInProcess } from '../printing/compile-in-process.ts';
import type { Inputs } from './inputs.ts';
import { foldersOf } from './open-build.ts';
import { PACKAGED_BUNDLE, PROJECT } from './packaged-code.ts';

/** The compiled components that print the pages of a build: from the package, from its cache, or compiled anew. */
export function bundleOf({ opened, codes }: Inputs, cache: string): BundleSource {
  const { base } = opened.site;
  return new BundleSource(
    foldersOf(cache).bundles,
    codes.bundle,
    (outDir) => compileInProcess({ root: PROJECT, outDir, settings: { base } }),
    base === '/' ? join(PROJECT, PACKAGED_BUNDLE) : null,
  );
}
