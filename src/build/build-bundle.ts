import { join } from 'node:path';
import { COMPONENTS } from '../owner/components.ts';
import { BundleSource } from '../printing/bundle.ts';
import { compileInProcess } from '../printing/compile-in-process.ts';
import type { Inputs } from './inputs.ts';
import { foldersOf } from './open-build.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** The compiled components that print the pages of a build, the owner's among them, from its cache or compiled anew. */
export function bundleOf({ opened, codes }: Inputs, content: string, cache: string): BundleSource {
  const { base, components } = opened.site;
  const own = { folder: join(content, COMPONENTS), names: components.names };
  return new BundleSource(foldersOf(cache).bundles, codes.bundle, (outDir) =>
    compileInProcess({ root: PROJECT, outDir, settings: { base }, own }),
  );
}
