import type { AstroUserConfig } from 'astro';
import { ASTRO_OPTIONS, VITE_BUILD } from '../printing/astro-options.ts';
import { contentInDevelopment } from './content-in-development.ts';
import type { Folders } from './folders.ts';

/** Astro's configuration without a build around it: every page of a content folder, by the routes of `src/pages/`. */
export function astroConfig({ base = '/', ...folders }: Folders): AstroUserConfig {
  return {
    ...ASTRO_OPTIONS,
    output: 'static',
    base,
    outDir: './dist',
    cacheDir: './.backfile/astro',
    publicDir: folders.publicFolder,
    vite: { plugins: [contentInDevelopment(folders)], build: VITE_BUILD },
  };
}
