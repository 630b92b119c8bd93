import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { BundleSource } from '../printing/bundle.ts';
import { compileInProcess } from '../printing/compile-in-process.ts';
import { setBase } from '../printing/set-base.ts';
import type { Site } from '../site/site.ts';
import { bundleDigest } from './code/code-digests.ts';
import { PACKAGED_BUNDLE, PROJECT } from './code/packaged-code.ts';

/**
 * The compiled components that print the pages of a site: those that `folder` holds, those of the package, or compiled anew.
 */
export function bundleOf({ base }: Pick<Site, 'base'>, folder: string): BundleSource {
  return new BundleSource(folder, bundleDigest(base), async (outDir) => {
    const packaged = join(PROJECT, PACKAGED_BUNDLE);
    if (existsSync(packaged)) cpSync(packaged, outDir, { recursive: true });
    else await compileInProcess({ root: PROJECT, outDir });
    setBase(outDir, base);
  });
}
