import type { AstroUserConfig } from 'astro';
import { ASTRO_OPTIONS, VITE_BUILD } from '../printing/astro-options.ts';
import { contentInDevelopment } from './content-in-development.ts';
import type { Folders } from './folders.ts';

/** Astro's configuration without a build around it: every page of a content folder, by the routes of `src/pages/`. */
export function astroConfig(folders: Folders, { url }: { url?: string } = {}): AstroUserConfig {
  const { base = '/' } = folders;
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
