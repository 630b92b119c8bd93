import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';

/**
 * Settings with which Astro and Vite write into a cache folder alone: the folder of the generator may be read-only. Astro
 * puts `.astro/` into the root that it begins with, and no setting moves it; so it begins with the cache, and an integration
 * names the true root before anything is read from there.
 */
export function rootApart(config: AstroUserConfig, root: string, cache: string): AstroUserConfig & { root: string } {
  mkdirSync(cache, { recursive: true });
  return {
    ...config,
    root: cache,
    srcDir: join(root, 'src'),
    cacheDir: join(cache, 'astro'),
    outDir: join(cache, 'astro', 'dist'),
    integrations: [
      {
        name: 'backfile:root',
        hooks: {
          'astro:config:setup': ({ updateConfig }) => void updateConfig({ root: pathToFileURL(`${root}/`) }),
        },
      },
    ],
    vite: { ...config.vite, cacheDir: join(cache, 'vite') },
  };
}
