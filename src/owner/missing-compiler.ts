import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The fields of this project's package.json, or of the package's, that name Astro. */
interface Fields {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * What an owner must install so that own components can be compiled, with the tested version: `astro@7.3.5`. Null if
 * this program finds Astro, as in a checkout.
 */
export function missingCompiler(program = import.meta.url): string | null {
  const places = createRequire(program).resolve.paths('astro') ?? [];
  if (places.some((place) => existsSync(join(place, 'astro', 'package.json')))) return null;
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as Fields;
  return `astro@${peerDependencies?.['astro'] ?? dependencies?.['astro'] ?? 'latest'}`;
}
