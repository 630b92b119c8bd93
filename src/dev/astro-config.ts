import type { AstroUserConfig } from 'astro';
import { ASTRO_OPTIONS, VITE_BUILD } from '../printing/astro-options.ts';
import { contentInDevelopment } from './content-in-development.ts';

/** Folders that plain `astro build` and `astro dev` work on. */
export interface Folders {
  content: string;
  publicFolder: string;
  /** Where the pictures of articles are written. */
  media: string;
}

/**
 * Astro's configuration without a build around it: every page of a content folder, by the routes of `src/pages/`. `base` is
 * the path that the site is published below.
 */
export function astroConfig(
  folders: Folders,
  { url, base = '/' }: { url?: string; base?: string } = {},
): AstroUserConfig {
  return {
    ...ASTRO_OPTIONS,
    output: 'static',
    outDir: './dist',
    cacheDir: './.backfile/astro',
    publicDir: folders.publicFolder,
    ...(url ? { site: url } : {}),
    base,
    vite: { plugins: [contentInDevelopment(folders, base)], build: VITE_BUILD },
  };
}
