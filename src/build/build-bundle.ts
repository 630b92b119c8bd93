import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { COMPONENTS } from '../owner/components.ts';
import { BundleSource } from '../printing/bundle.ts';
import { compileInProcess } from '../printing/compile-in-process.ts';
import { setBase } from '../printing/set-base.ts';
import type { Site } from '../site/site.ts';
import { bundleDigest } from './code/code-digests.ts';
import { PACKAGED_BUNDLE, PROJECT } from './code/packaged-code.ts';

/**
 * The bundle that prints the pages of a site, including the owner's components: from `folder`, from the package, or
 * compiled now.
 */
export function bundleOf(
  { base, components }: Pick<Site, 'base' | 'components'>,
  content: string,
  folder: string,
): BundleSource {
  const own = { folder: join(content, COMPONENTS), names: components.names };
  return new BundleSource(folder, bundleDigest(base, components), async (outDir) => {
    const packaged = join(PROJECT, PACKAGED_BUNDLE);
    if (own.names.length === 0 && existsSync(packaged)) cpSync(packaged, outDir, { recursive: true });
    else await compileInProcess({ root: PROJECT, outDir, own });
    setBase(outDir, base);
  });
}
