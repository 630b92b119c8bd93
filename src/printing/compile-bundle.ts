import { rm } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import { ASTRO_OPTIONS, VITE_BUILD } from './astro-options.ts';
import { BASE_PLACEHOLDER } from './bundle-layout.ts';
import type { OwnComponents } from './own-components.ts';
import { ownComponents } from './own-components.ts';

export interface CompileOptions {
  /** The folder of this project or package, whose `src/` is compiled. */
  root: string;
  /** Receives `server/entry.mjs`, which exports `print`, and `client/` with styles and scripts. */
  outDir: string;
  /** Components of the site's owner, which replace built-in ones. */
  own?: OwnComponents;
}

/**
 * Astro writes types for editors to `.astro/` in `root`, which may be read-only. The option "sync" of its builder,
 * which `build` passes on, prevents that.
 */
const WITHOUT_TYPES = { devOutput: false, sync: false };

/**
 * Compiles Astro's components into a module that needs no packages, and their styles and scripts. It does not depend on
 * settings of a site: a page's view holds what it prints, and `setBase` inserts the base path.
 * @returns the compiled files of `root`, without packages, as paths below `root`.
 * @throws Astro's error, with the place in the component as `loc`.
 */
export async function compileBundle({ root, outDir, own }: CompileOptions): Promise<string[]> {
  const sources = new Set<string>();
  const cacheDir = join(outDir, 'astro');
  await build(
    {
      ...ASTRO_OPTIONS,
      configFile: false,
      logLevel: 'silent',
      root,
      outDir,
      cacheDir,
      // Astro sees only this one route, not `src/pages/`.
      srcDir: join(root, 'src', 'printing'),
      publicDir: join(outDir, 'none'),
      output: 'server',
      adapter: bundleAdapter(root),
      base: BASE_PLACEHOLDER,
      vite: {
        define: { __IN_DEVELOPMENT__: 'false' },
        // Packages become part of the bundle, because Node may not find them from the cache's
        // folder.
        ssr: { noExternal: true },
        build: { ...VITE_BUILD, sourcemap: true },
        environments: { client: { build: { sourcemap: false } } },
        plugins: [
          own && ownComponents(root, own),
          {
            name: 'backfile:sources',
            generateBundle(_, files) {
              for (const file of Object.values(files))
                for (const id of file.type === 'chunk' ? file.moduleIds : []) sources.add(id.replace(/\?.*/, ''));
            },
          },
        ],
      },
    },
    WITHOUT_TYPES,
  );
  await rm(cacheDir, { recursive: true, force: true });
  return [...sources]
    .map((file) => relative(root, file))
    .filter((file) => !/^\.\.|^\0|node_modules|:/.test(file))
    .sort();
}

function bundleAdapter(root: string): AstroIntegration {
  const name = 'backfile:bundle';
  return {
    name,
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name,
          entrypointResolution: 'auto',
          serverEntrypoint: pathToFileURL(
            join(root, 'src', 'printing', `server-entry${extname(import.meta.filename)}`),
          ),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        }),
    },
  };
}
