import { rm } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import { ASTRO_OPTIONS, VITE_BUILD } from './astro-options.ts';

/** The settings of a site that enter the bundle. Everything else of a site reaches the pages in their views. */
export interface BundleSettings {
  /** The path the site lies below, `/` at the root of its host. */
  base: string;
}

export interface CompileOptions {
  /** The folder of this project or package, whose `src/` is compiled. */
  root: string;
  /** Gets `server/entry.mjs`, which exports `print`, and `client/` with styles and scripts. */
  outDir: string;
  settings: BundleSettings;
}

/**
 * Compiles Astro's components into a module that needs no package, and their styles and scripts.
 * @returns the files of `root` that went into it, packages apart, as paths below `root`.
 * @throws Astro's error, with the place in the component as `loc`.
 */
export async function compileBundle({ root, outDir, settings }: CompileOptions): Promise<string[]> {
  const sources = new Set<string>();
  const cacheDir = join(outDir, 'astro');
  await build({
    ...ASTRO_OPTIONS,
    configFile: false,
    logLevel: 'silent',
    root,
    outDir,
    cacheDir,
    // Of `src/` Astro sees the one route here alone, not `src/pages/`.
    srcDir: join(root, 'src', 'printing'),
    publicDir: join(outDir, 'none'),
    output: 'server',
    adapter: bundleAdapter(root),
    base: settings.base,
    vite: {
      define: { __IN_DEVELOPMENT__: 'false' },
      // Packages go into the bundle, since the cache may lie where Node finds none.
      ssr: { noExternal: true },
      build: { ...VITE_BUILD, sourcemap: true },
      environments: { client: { build: { sourcemap: false } } },
      plugins: [
        {
          name: 'backfile:sources',
          generateBundle(_, files) {
            for (const file of Object.values(files))
              for (const id of file.type === 'chunk' ? file.moduleIds : []) sources.add(id.replace(/\?.*/, ''));
          },
        },
      ],
    },
  });
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
          serverEntrypoint: pathToFileURL(join(root, 'src', 'printing', `server-entry${extname(import.meta.filename)}`)),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        }),
    },
  };
}
